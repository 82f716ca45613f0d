import { BookOpen, CircleCheck, Folder, Inbox, Search, type LucideIcon } from 'lucide-react'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { Icon } from '@/components/ui/icon'
import { appStore } from '@/lib/app-store'
import { cx } from '@/lib/cx'
import styles from './phone-bar.module.css'

interface ItemProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  icon: LucideIcon
  label: string
  ref?: Ref<HTMLAnchorElement>
}

function Item({ icon, label, ...props }: ItemProps) {
  return (
    <a {...props} className={cx(styles.item)}>
      <Icon of={icon} size={20} />
      {label}
    </a>
  )
}

const ItemLink = createLink(Item)

/** On a phone: the way to everything, at the foot. */
export function PhoneBar({ org }: { org: string }) {
  const { t } = useTranslation('shell')
  return (
    <nav aria-label={t('phone')} className={styles.bar}>
      <ItemLink icon={Inbox} label={t('inbox')} to="/org/$org/inbox" params={{ org }} />
      <ItemLink icon={CircleCheck} label={t('myWork')} to="/org/$org/my-work" params={{ org }} />
      <Button className={cx(styles.item)} onPress={() => appStore.setState({ isSheetOpen: true })}>
        <Icon of={Folder} size={20} />
        {t('projects')}
      </Button>
      <ItemLink icon={BookOpen} label={t('wiki')} to="/org/$org/wiki" params={{ org }} />
      <ItemLink icon={Search} label={t('search')} to="/org/$org/search" params={{ org }} />
    </nav>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { unreadQuery } from '@/api/notification/unread-count'
import { NavLink } from './nav-item'
import styles from './inbox-link.module.css'

export function InboxLink({ org, icon }: { org: string; icon: LucideIcon }) {
  const { t } = useTranslation('shell')
  const { data: count = 0 } = useQuery(unreadQuery())
  const description = useId()
  return (
    <>
      <NavLink
        icon={icon}
        label={t('inbox')}
        keys="G I"
        to="/org/$org/inbox"
        params={{ org }}
        aria-describedby={description}
        end={
          count > 0 && (
            <span className={styles.count} data-testid="inbox-count" aria-hidden="true">
              {count}
            </span>
          )
        }
      />
      <span id={description} hidden>
        {t('unread', { count })}
      </span>
    </>
  )
}

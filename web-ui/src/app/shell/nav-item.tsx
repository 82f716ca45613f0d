import { createLink } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from '@/components/ui/icon'
import { appStore } from '@/lib/app-store'
import { cx } from '@/lib/cx'
import styles from './nav-item.module.css'

interface Item {
  label: string
  icon?: LucideIcon
  /** A shape of our own in place of an icon. */
  shape?: ReactNode
  /** Which keys do the same; shown when it is pointed at. */
  keys?: string
  /** At its end, such as a count. */
  end?: ReactNode
}

function Content({ label, icon, shape, end }: Item) {
  return (
    <>
      {icon !== undefined && <Icon of={icon} />}
      {shape}
      <span className={styles.label} dir="auto">
        {label}
      </span>
      {end}
    </>
  )
}

type AnchorProps = Item &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'> & { ref?: Ref<HTMLAnchorElement> }

function NavAnchor({ label, icon, shape, keys, end, ...props }: AnchorProps) {
  const close = () => appStore.setState({ isSheetOpen: false })
  const item = { label, ...(icon && { icon }), ...(shape !== undefined && { shape }), end }
  return (
    // The press is the link's own; only the sheet that it stands in closes behind it.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span className={styles.frame} onClick={close}>
      <a {...props} className={cx(styles.item)} title={keys} aria-keyshortcuts={keys}>
        <Content {...item} />
      </a>
    </span>
  )
}

export const NavLink = createLink(NavAnchor)

interface NavButtonProps extends Item {
  onPress?: () => void
  isExpanded?: boolean
  controls?: string
}

export function NavButton({ onPress, isExpanded, controls, ...item }: NavButtonProps) {
  return (
    <Button
      className={cx(styles.item)}
      {...(onPress && { onPress })}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
      {...(controls !== undefined && { 'aria-controls': controls })}
    >
      <Content {...item} />
    </Button>
  )
}

import { Check, ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuContext,
  MenuItem as AriaMenuItem,
  Separator,
  SubmenuTrigger,
  useSlottedContext,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
} from 'react-aria-components'
import { cx } from '@/lib/cx'
import { Icon } from './icon'
import { KeyHint } from './key-hint'
import { Popover, type PopoverProps } from './popover'
import styles from './menu.module.css'

interface MenuProps extends Omit<AriaMenuProps<object>, 'className' | 'style' | 'aria-label'> {
  label: string
  placement?: PopoverProps['placement']
  /** Where it opens in place of beside its button. */
  at?: Point | null
}

/** On the screen, in its pixels. */
export interface Point {
  x: number
  y: number
}

/** Opens by the `MenuTrigger` around it. */
export function Menu({ label, placement = 'bottom start', at = null, ...props }: MenuProps) {
  // The trigger says that its own name is that of the menu, and would win over the label.
  const trigger = { ...useSlottedContext(MenuContext) }
  delete trigger['aria-labelledby']
  return (
    <Popover
      placement={placement}
      {...(at !== null && { getTargetRect: () => new DOMRect(at.x, at.y, 0, 0) })}
    >
      <MenuContext value={trigger}>
        <AriaMenu {...props} aria-label={label} className={cx(styles.menu)} />
      </MenuContext>
    </Popover>
  )
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children' | 'textValue'> {
  icon?: LucideIcon | undefined
  /** A shape of our own in place of an icon. */
  shape?: ReactNode
  label: string
  keys?: string | undefined
  isDanger?: boolean
}

export function MenuItem({ icon, shape, label, keys, isDanger = false, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      textValue={label}
      className={cx(styles.item)}
      data-danger={isDanger || undefined}
    >
      {({ selectionMode, isSelected, hasSubmenu }) => (
        <>
          {icon !== undefined && <Icon of={icon} />}
          {shape}
          <span className={styles.label} dir="auto">
            {label}
          </span>
          {keys !== undefined && <KeyHint keys={keys} />}
          {selectionMode !== 'none' && (
            <span className={styles.check}>{isSelected && <Icon of={Check} />}</span>
          )}
          {hasSubmenu && (
            <span className={styles.check}>
              <Icon of={ChevronRight} />
            </span>
          )}
        </>
      )}
    </AriaMenuItem>
  )
}

interface SubmenuProps {
  label: string
  icon?: LucideIcon
  children: ReactNode
  menu: Omit<AriaMenuProps<object>, 'className' | 'style' | 'aria-label' | 'children'>
}

export function Submenu({ label, icon, menu, children }: SubmenuProps) {
  return (
    <SubmenuTrigger>
      <MenuItem icon={icon} label={label} />
      <Menu label={label} placement="end top" {...menu}>
        {children}
      </Menu>
    </SubmenuTrigger>
  )
}

export function MenuSeparator() {
  return <Separator className={cx(styles.separator)} />
}

import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { cx } from '@/lib/cx'
import { Icon } from './icon'
import { Tooltip } from './tooltip'
import styles from './icon-button.module.css'

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  icon: LucideIcon
  /** Its accessible name and tooltip. */
  label: string
  keys?: string
  size?: 'm' | 's'
}

export function IconButton({ icon, label, keys, size = 'm', ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton {...props} aria-label={label} className={cx(styles.button)} data-size={size}>
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  )
}

import type { LucideIcon } from 'lucide-react'
import { cx } from '@/lib/cx'
import styles from './icon.module.css'

interface IconProps {
  of: LucideIcon
  /** Said aloud; without it the icon is decoration. */
  label?: string
  size?: 14 | 16 | 20
}

export function Icon({ of: Shape, label, size = 16 }: IconProps) {
  return (
    <Shape
      size={size}
      strokeWidth={1.5}
      className={cx(styles.icon)}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}

import { useTheme } from '@/components/ui/use-theme'
import { readable } from '@/lib/color'
import { cx } from '@/lib/cx'
import styles from './label-dot.module.css'

/** The dot of a label in its colour. */
export function Dot({ color }: { color: string }) {
  const theme = useTheme()
  return (
    <svg viewBox="0 0 8 8" className={cx(styles.dot)} aria-hidden="true">
      <circle cx="4" cy="4" r="4" fill={readable(color, theme)} />
    </svg>
  )
}

/** A label: its dot and its name. */
export function LabelDot({ label }: { label: { name: string; color: string } }) {
  return (
    <span className={styles.label}>
      <Dot color={label.color} />
      <span className={styles.name} dir="auto" translate="no">
        {label.name}
      </span>
    </span>
  )
}

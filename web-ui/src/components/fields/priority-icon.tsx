import type { components } from '@/generated/api'
import { cx } from '@/lib/cx'
import styles from './shapes.module.css'

export type Priority = components['schemas']['Priority']

const BARS = [
  { x: 2, y: 9, height: 5 },
  { x: 6.5, y: 6, height: 8 },
  { x: 11, y: 3, height: 11 },
]

const FILLED: Partial<Record<Priority, number>> = { low: 1, medium: 2, high: 3 }

/** Three bars, so many of them filled; a square with a mark; three dashes. */
export function PriorityIcon({ priority }: { priority: Priority }) {
  const filled = FILLED[priority]
  if (priority === 'urgent') {
    return (
      <svg viewBox="0 0 16 16" className={cx(styles.shape, styles.urgent)} aria-hidden="true">
        <rect x="1" y="1" width="14" height="14" rx="3" fill="currentColor" />
        <rect x="7" y="4" width="2" height="5" rx="1" className={cx(styles.mark)} />
        <circle cx="8" cy="11.5" r="1.1" className={cx(styles.mark)} />
      </svg>
    )
  }
  return (
    <svg viewBox="0 0 16 16" className={cx(styles.shape)} aria-hidden="true">
      {BARS.map((bar, place) =>
        filled === undefined ? (
          <rect
            key={bar.x}
            x={bar.x}
            y="7.25"
            width="3"
            height="1.5"
            rx="0.75"
            className={cx(styles.dashes)}
          />
        ) : (
          <rect
            key={bar.x}
            x={bar.x}
            y={bar.y}
            width="3"
            height={bar.height}
            rx="1"
            className={cx(place < filled ? styles.bars : styles.off)}
          />
        ),
      )}
    </svg>
  )
}

import { readable } from '@/lib/color'
import { useTheme } from '@/components/ui/use-theme'
import type { components } from '@/generated/api'
import { cx } from '@/lib/cx'
import styles from './shapes.module.css'

export type StatusCategory = components['schemas']['StatusCategory']

interface StatusIconProps {
  category: StatusCategory
  /** As the server says it, null for that of the category; it is shown so that it can be told from the ground. */
  color: string | null
  /** How far along, of those in progress: 0.5 for the only one. */
  progress?: number
}

const DEFAULTS: Record<StatusCategory, string> = { todo: '#7a818d', in_progress: '#ae7c02', done: '#319751' }

/** By category: an empty ring, a ring with a pie, a filled disc with a check. */
export function StatusIcon({ category, color, progress = 0.5 }: StatusIconProps) {
  const theme = useTheme()
  return (
    <svg
      viewBox="0 0 16 16"
      className={cx(styles.shape)}
      color={readable(color ?? DEFAULTS[category], theme)}
      aria-hidden="true"
    >
      {category === 'done' ? (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="M5 8.2 7.2 10.4 11 6" className={cx(styles.check)} />
        </>
      ) : (
        <>
          <circle cx="8" cy="8" r="6.25" className={cx(styles.ring)} />
          {category === 'in_progress' && <path d={pie(progress)} fill="currentColor" />}
        </>
      )}
    </svg>
  )
}

function pie(progress: number): string {
  const angle = 2 * Math.PI * Math.min(0.99, Math.max(0.05, progress))
  const x = 8 + 4 * Math.sin(angle)
  const y = 8 - 4 * Math.cos(angle)
  return `M8 8V4A4 4 0 ${angle > Math.PI ? '1' : '0'} 1 ${x.toFixed(3)} ${y.toFixed(3)}Z`
}

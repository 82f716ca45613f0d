import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  /** One sentence. */
  children: ReactNode
  icon?: LucideIcon
  /** One button, or a quiet one more. */
  action?: ReactNode
}

export function EmptyState({ icon: Shape, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {Shape !== undefined && <Shape className={styles.icon} strokeWidth={1} aria-hidden="true" />}
      <p>{children}</p>
      {action}
    </div>
  )
}

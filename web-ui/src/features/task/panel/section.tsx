import { useId, type ReactNode } from 'react'
import styles from './section.module.css'

interface SectionProps {
  title: string
  count?: string | undefined
  children: ReactNode
}

export function Section({ title, count, children }: SectionProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <div className={styles.head}>
        <h3 id={heading} className={styles.title}>
          {title}
        </h3>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </div>
      {children}
    </section>
  )
}

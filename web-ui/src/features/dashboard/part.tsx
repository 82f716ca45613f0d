import { useId, type ReactNode } from 'react'
import styles from './part.module.css'

interface PartProps {
  title: string
  /** At the end of the title, such as the way to all of it. */
  more?: ReactNode
  children: ReactNode
}

/** One region of the dashboard. */
export function Part({ title, more, children }: PartProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <header className={styles.header}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {more}
      </header>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'
import styles from './crumb.module.css'

/** One part of the way in a breadcrumb: a link or a name, with the sign that leads on. */
export function Crumb({ children }: { children: ReactNode }) {
  return (
    <>
      <span className={styles.crumb} dir="auto">
        {children}
      </span>
      <span aria-hidden="true" className={styles.sign}>
        /
      </span>
    </>
  )
}

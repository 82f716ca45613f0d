import type { ReactNode } from 'react'
import styles from './settings-layout.module.css'

/** Its parts by name at the left, one of them at the right. */
export function SettingsLayout({ nav, children }: { nav: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.layout}>
      {nav}
      <div className={styles.content}>{children}</div>
    </div>
  )
}

export function SettingsCard({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles.card} {...(title === undefined ? {} : { 'aria-label': title })}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  )
}

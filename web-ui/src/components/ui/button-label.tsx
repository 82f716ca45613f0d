import type { ReactNode } from 'react'
import styles from './button.module.css'

/** The words beside an icon. On a phone the icon stands alone, and the words are still the name. */
export function ButtonLabel({ children }: { children: ReactNode }) {
  return <span className={styles.label}>{children}</span>
}

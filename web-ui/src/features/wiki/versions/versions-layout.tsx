import type { ReactNode } from 'react'
import styles from './versions.module.css'

/** A page, or one of its versions, with the list of versions at its right. */
export function VersionsLayout({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  if (panel === null) return children
  return (
    <div className={styles.split}>
      {children}
      {panel}
    </div>
  )
}

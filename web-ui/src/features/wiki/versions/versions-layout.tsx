import type { ReactNode } from 'react'
import { Boundary } from '@/components/ui/boundary'
import styles from './versions.module.css'

/** A page, or one of its versions, with the list of versions at its right. */
export function VersionsLayout({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  if (panel === null) return children
  return (
    <div className={styles.split}>
      {children}
      <Boundary>{panel}</Boundary>
    </div>
  )
}

import type { ReactNode } from 'react'
import { ScreenHeading } from './screen-heading'
import styles from './full-state.module.css'

/** Instead of a screen: what is not there or not allowed, and where to go from here. */
export function FullState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <ScreenHeading>{title}</ScreenHeading>
      {children}
    </div>
  )
}

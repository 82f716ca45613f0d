import { useEffect, useRef, type ReactNode } from 'react'
import styles from './screen-heading.module.css'

/** The heading of level 1 that names `main` and the document, and has the focus after navigation. */
export function ScreenHeading({ children, hidden = false }: { children: ReactNode; hidden?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <h1
      ref={heading}
      id="screen-heading"
      tabIndex={-1}
      dir="auto"
      className={hidden ? 'visually-hidden' : (styles.heading ?? '')}
    >
      {children}
    </h1>
  )
}

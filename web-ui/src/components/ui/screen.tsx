import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { useLandmark } from 'react-aria/useLandmark'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/cx'
import { ConnectionStatus } from './connection'
import { useDocumentTitle } from './use-document-title'
import styles from './screen.module.css'

interface ScreenProps {
  /** The heading of level 1 and the beginning of the document's title. */
  heading: string
  /** Said but not shown, where the top bar or the screen itself shows the same. */
  hideHeading?: boolean
  /** The way here, for the breadcrumb; the screen itself is its last part. */
  crumbs?: ReactNode
  /** In the top bar: the switch between views of the same things. */
  views?: ReactNode
  /** In the top bar, at its end: who is here, one primary button, more actions. */
  actions?: ReactNode
  /** Everything that it shows at first is there. */
  isReady?: boolean
  /** `page`: a column with room around it; `full`: what is in it uses all of the place and scrolls by itself. */
  layout?: 'page' | 'full'
  children: ReactNode
}

/** A screen: the top bar and `main` with its heading, which has the focus after navigation. */
export function Screen({
  heading,
  hideHeading = false,
  crumbs,
  views,
  actions,
  isReady = true,
  layout = 'page',
  children,
}: ScreenProps) {
  const { t } = useTranslation('shell')
  const main = useRef<HTMLElement>(null)
  const { landmarkProps } = useLandmark({ role: 'main' }, main)
  const title = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useDocumentTitle(heading)
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) title.current?.focus({ preventScroll: true })
  }, [pathname])

  return (
    <div className={styles.screen} data-layout={layout}>
      <header className={styles.bar}>
        <nav aria-label={t('breadcrumb')} className={styles.crumbs}>
          {crumbs}
          <span aria-current="page" className={styles.current} dir="auto">
            {heading}
          </span>
        </nav>
        {views}
        <div className={styles.actions}>
          <ConnectionStatus />
          {actions}
        </div>
      </header>
      <main
        {...landmarkProps}
        ref={main}
        id="content"
        tabIndex={-1}
        aria-labelledby="screen-heading"
        className={styles.main}
        data-ready={isReady}
      >
        <h1
          ref={title}
          id="screen-heading"
          tabIndex={-1}
          dir="auto"
          className={hideHeading ? 'visually-hidden' : cx(styles.heading)}
        >
          {heading}
        </h1>
        {children}
      </main>
    </div>
  )
}

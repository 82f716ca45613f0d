import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './shell.module.css'

/** What surrounds every screen of an organization. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell')
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <main id="content" tabIndex={-1} aria-labelledby="screen-heading" className={styles.main}>
        {children}
      </main>
    </div>
  )
}

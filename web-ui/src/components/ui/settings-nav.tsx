import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import styles from './settings-nav.module.css'

/** The parts of settings; in it a `Link` of look "plain" for each. */
export function SettingsNav({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell')
  return (
    <nav aria-label={t('settings')} className={styles.nav}>
      {children}
    </nav>
  )
}

import type { ReactNode } from 'react'
import logo from '@/assets/logo.svg'
import { useTranslation } from 'react-i18next'
import { ScreenHeading } from './screen-heading'
import styles from './auth-card.module.css'

interface AuthCardProps {
  title: string
  /** Other ways, below the card. */
  after?: ReactNode
  children: ReactNode
}

/** The one card of a screen before the organization: signing in, joining, making one. */
export function AuthCard({ title, after, children }: AuthCardProps) {
  const { t } = useTranslation()
  return (
    <main className={styles.screen} aria-labelledby="screen-heading" data-ready="true">
      <div className={styles.product}>
        <img src={logo} alt="" className={styles.logo} />
        <span>{t('product')}</span>
      </div>
      <div className={styles.card}>
        <ScreenHeading>{title}</ScreenHeading>
        {children}
      </div>
      {after !== undefined && <div className={styles.after}>{after}</div>}
    </main>
  )
}

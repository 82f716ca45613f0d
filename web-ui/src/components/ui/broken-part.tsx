import { useTranslation } from 'react-i18next'
import { isMissingPart, reloadClient } from '@/lib/new-version'
import { Button } from './button'
import styles from './error-state.module.css'
import { ErrorState } from './error-state'

interface BrokenPartProps {
  error: unknown
  onRetry: () => void
}

/** In place of what broke. Code that is gone does not come back by trying again, only by the newest client. */
export function BrokenPart({ error, onRetry }: BrokenPartProps) {
  const { t } = useTranslation(['shell', 'common'])
  if (!isMissingPart(error)) return <ErrorState onRetry={onRetry} />
  if (!navigator.onLine) return <ErrorState onRetry={reloadClient} />
  return (
    <div className={styles.error}>
      <p role="alert">{t('newVersion')}</p>
      <Button look="outline" onPress={reloadClient}>
        {t('common:reload')}
      </Button>
    </div>
  )
}

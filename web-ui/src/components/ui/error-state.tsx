import { useTranslation } from 'react-i18next'
import { Button } from './button'
import styles from './error-state.module.css'

/** A part that could not be loaded, in its place. */
export function ErrorState({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.error}>
      <p role="alert">{t('couldNotLoad')}</p>
      <Button look="outline" onPress={onRetry}>
        {t('tryAgain')}
      </Button>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { FullState } from '@/components/ui/full-state'
import { Link } from '@/components/ui/link'

/** Also for what is there but not for this person to know. */
export function NotFound() {
  const { t } = useTranslation('shell')
  return (
    <main aria-labelledby="screen-heading">
      <FullState title={t('notFound')}>
        <Link to="/" look="button">
          {t('goToDashboard')}
        </Link>
      </FullState>
    </main>
  )
}

import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Screen } from '@/components/ui/screen'
import { Problem } from '@/lib/problem'

export function PageGone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['wiki', 'common'])
  const router = useRouter()
  const gone = error instanceof Problem && [403, 404, 422].includes(error.status)
  const back = (
    <Button look="outline" onPress={() => router.history.back()}>
      {t('common:back')}
    </Button>
  )
  return (
    <Screen heading={t('wiki')} hideHeading>
      {gone ? <EmptyState action={back}>{t('gone')}</EmptyState> : <ErrorState onRetry={onRetry} />}
    </Screen>
  )
}

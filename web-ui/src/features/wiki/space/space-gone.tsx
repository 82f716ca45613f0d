import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Screen } from '@/components/ui/screen'

export function SpaceGone() {
  const { t } = useTranslation(['wiki', 'common'])
  const router = useRouter()
  const back = (
    <Button look="outline" onPress={() => router.history.back()}>
      {t('common:back')}
    </Button>
  )
  return (
    <Screen heading={t('wiki')} hideHeading>
      <EmptyState action={back}>{t('spaceGone')}</EmptyState>
    </Screen>
  )
}

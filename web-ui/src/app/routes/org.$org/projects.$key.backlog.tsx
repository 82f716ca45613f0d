import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Screen } from '@/components/ui/screen'

export const Route = createFileRoute('/org/$org/projects/$key/backlog')({ component: Place })

function Place() {
  const { t } = useTranslation('shell')
  return <Screen heading={t('backlog')}>{null}</Screen>
}

import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Screen } from '@/components/ui/screen'

export const Route = createFileRoute('/org/$org/projects/$key/settings/$tab')({ component: Place })

function Place() {
  const { t } = useTranslation('shell')
  return <Screen heading={t('projectSettings')}>{null}</Screen>
}

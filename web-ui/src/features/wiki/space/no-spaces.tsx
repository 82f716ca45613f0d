import { useTranslation } from 'react-i18next'
import { useMayManage } from '@/api/membership/use-role'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Screen } from '@/components/ui/screen'
import { openDialog } from '@/lib/app-store'

export function NoSpaces({ org }: { org: string }) {
  const { t } = useTranslation('wiki')
  const mayManage = useMayManage(org)
  const button = (
    <Button look="filled" onPress={() => openDialog({ name: 'new-space' })}>
      {t('newSpace')}
    </Button>
  )
  return (
    <Screen heading={t('wiki')} hideHeading>
      <EmptyState action={mayManage ? button : undefined}>
        {t(mayManage ? 'noSpaces' : 'askForSpace')}
      </EmptyState>
    </Screen>
  )
}

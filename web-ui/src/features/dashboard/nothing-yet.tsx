import { FolderKanban } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMayManage } from '@/api/membership/use-role'
import { AddSample } from '@/components/sample/sample-buttons'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { openDialog } from '@/lib/app-store'

/** The first minute of an organization. */
export function NothingYet({ org }: { org: string }) {
  const { t } = useTranslation('dashboard')
  const mayManage = useMayManage(org)
  if (!mayManage) return <EmptyState icon={FolderKanban}>{t('askOwner')}</EmptyState>
  return (
    <EmptyState
      icon={FolderKanban}
      action={
        <>
          <Button look="filled" onPress={() => openDialog({ name: 'new-project' })}>
            {t('newProject')}
          </Button>
          <AddSample org={org} />
        </>
      }
    >
      {t('empty')}
    </EmptyState>
  )
}

import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Bone, BoneRows, Skeleton } from '@/components/ui/skeleton'

export function TaskGone({ taskKey, onBack }: { taskKey: string; onBack: () => void }) {
  const { t } = useTranslation('panel')
  const { t: common } = useTranslation()
  return (
    <EmptyState
      action={
        <Button look="outline" onPress={onBack}>
          {common('back')}
        </Button>
      }
    >
      {t('gone', { key: taskKey })}
    </EmptyState>
  )
}

export function TaskWaits({ isFailed, onRetry }: { isFailed: boolean; onRetry: () => void }) {
  if (isFailed) return <ErrorState onRetry={onRetry} />
  return (
    <Skeleton>
      <Bone size="title" />
      <BoneRows count={2} />
      <Bone size="block" />
    </Skeleton>
  )
}

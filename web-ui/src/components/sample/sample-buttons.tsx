import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/identity/use-feature'
import { useMayManage } from '@/api/membership/use-role'
import { addSample, removeSample } from '@/api/project/sample-project'
import { Button } from '@/components/ui/button'
import { tell } from '@/lib/messages'
import { ask } from '@/lib/questions'
import { reportProblem } from '@/lib/report-problem'

/** For owners and admins, where the server has a sample to give. */
export function AddSample({ org }: { org: string }) {
  const { t } = useTranslation('project')
  const isOffered = useSample(org)
  const { mutateAsync, isPending } = useMutation(addSample(org))
  if (!isOffered) return null
  // The button goes with its screen, so what follows must not hang on it.
  const add = () => mutateAsync({}).then(() => tell({ text: t('sample.added') }), reportProblem)
  return (
    <Button isPending={isPending} onPress={() => void add()}>
      {t('sample.add')}
    </Button>
  )
}

interface RemoveSampleProps {
  org: string
  look?: 'quiet' | 'outline'
  onRemoved?: () => void
}

export function RemoveSample({ org, look = 'quiet', onRemoved }: RemoveSampleProps) {
  const { t } = useTranslation('project')
  const isOffered = useSample(org)
  const { mutateAsync, isPending } = useMutation(removeSample(org))
  if (!isOffered) return null
  const remove = async () => {
    if (!(await ask({ title: t('sample.question'), text: t('sample.text'), action: t('sample.goOn') })))
      return
    await mutateAsync().then(() => {
      tell({ text: t('sample.removed') })
      onRemoved?.()
    }, reportProblem)
  }
  return (
    <Button look={look} isPending={isPending} onPress={() => void remove()}>
      {t('sample.remove')}
    </Button>
  )
}

function useSample(org: string): boolean {
  const isThere = useFeature('E28')
  const mayManage = useMayManage(org)
  return isThere && mayManage
}

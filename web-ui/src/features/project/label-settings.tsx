import { useMutation, useQuery } from '@tanstack/react-query'
import { Tag, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '@/api/project/create-label'
import { deleteLabel } from '@/api/project/delete-label'
import { labelsQuery } from '@/api/project/list-labels'
import type { Project } from '@/api/project/put-project'
import { Dot } from '@/components/fields/label-dot'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { IconButton } from '@/components/ui/icon-button'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import { ask } from '@/lib/questions'
import { NewLabelDialog } from './new-label'
import styles from './settings-list.module.css'

interface LabelSettingsProps {
  org: string
  project: Project
  mayManage: boolean
}

export function LabelSettings({ org, project, mayManage }: LabelSettingsProps) {
  const { t } = useTranslation('project')
  const { data, isError, refetch } = useQuery(labelsQuery(org, project.id))
  const [isNew, setNew] = useState(false)
  const newLabel = (
    <Button look={data?.length === 0 ? 'filled' : 'outline'} onPress={() => setNew(true)}>
      {t('newLabel')}
    </Button>
  )
  if (isError) return <ErrorState onRetry={() => void refetch()} />
  if (data === undefined) {
    return (
      <Skeleton>
        <BoneRows count={5} />
      </Skeleton>
    )
  }
  return (
    <>
      {mayManage && data.length > 0 && <div className={styles.head}>{newLabel}</div>}
      {data.length === 0 ? (
        <EmptyState icon={Tag} action={mayManage ? newLabel : undefined}>
          {t('noLabels')}
        </EmptyState>
      ) : (
        <ul aria-label={t('tabs.labels')} className={styles.list}>
          {data.map((label) => (
            <LabelRow key={label.id} org={org} projectId={project.id} label={label} mayManage={mayManage} />
          ))}
        </ul>
      )}
      {isNew && <NewLabelDialog org={org} projectId={project.id} onClose={() => setNew(false)} />}
    </>
  )
}

interface LabelRowProps {
  org: string
  projectId: string
  label: Label
  mayManage: boolean
}

function LabelRow({ org, projectId, label, mayManage }: LabelRowProps) {
  const { t } = useTranslation('project')
  const { t: common } = useTranslation()
  const { mutate, isPending } = useMutation({
    ...deleteLabel(org, projectId),
    onError: (error) => tell({ text: problemText(error), isError: true }),
  })
  const remove = async () => {
    const goOn = await ask({
      title: t('deleteLabelQuestion', { label: label.name }),
      text: t('deleteLabelText'),
      action: common('delete'),
    })
    if (goOn) mutate(label.id, { onSuccess: () => tell({ text: t('labelDeleted', { label: label.name }) }) })
  }
  return (
    <li aria-label={label.name} className={styles.row} data-pending={isPending || undefined}>
      <Dot color={label.color} />
      <span dir="auto" translate="no" className={styles.name}>
        {label.name}
      </span>
      {mayManage && (
        <IconButton
          icon={Trash2}
          size="s"
          label={t('deleteLabel', { label: label.name })}
          isDisabled={isPending}
          onPress={() => void remove()}
        />
      )}
    </li>
  )
}

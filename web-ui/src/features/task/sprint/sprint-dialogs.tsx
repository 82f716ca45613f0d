import { useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { createSprint } from '@/api/sprint/create-sprint'
import type { Sprint } from '@/api/sprint/list-sprints'
import { patchSprint } from '@/api/sprint/patch-sprint'
import { startSprint } from '@/api/sprint/start-sprint'
import { Dialog } from '@/components/ui/dialog'
import { useDraft } from '@/components/ui/use-draft'
import { useToday } from '@/components/ui/use-today'
import { addDays } from '@/lib/dates'
import { drafts } from '@/lib/drafts'
import { tell } from '@/lib/messages'
import { changedFields } from './changed-fields'
import { SprintForm, type SprintValues } from './sprint-form'

const TWO_WEEKS = 14

interface NewSprintProps {
  org: string
  projectId: string
  /** How many there are already, for the name it begins with. */
  count: number
  onClose: () => void
}

export function NewSprintDialog({ org, projectId, count, onClose }: NewSprintProps) {
  const { t } = useTranslation('sprint')
  const key = `new-sprint:${projectId}`
  const draft = useDraft<SprintValues>(key)
  const { mutateAsync, isPending } = useMutation(createSprint(org, projectId))
  const keep = useCallback(
    (values: SprintValues) => (values.goal === '' ? drafts.drop(key) : drafts.keep(key, values)),
    [key],
  )
  return (
    <Dialog isOpen title={t('newSprint')} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {draft !== undefined && (
        <SprintForm
          values={
            draft ?? { name: t('proposedName', { number: count + 1 }), goal: '', start: null, end: null }
          }
          submit={t('createSprint')}
          isPending={isPending}
          onChange={keep}
          onCancel={onClose}
          onSubmit={async (fields) => {
            await mutateAsync(fields)
            drafts.drop(key)
            tell({ text: t('created', { sprint: fields.name }) })
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}

interface SprintDialogProps {
  sprint: Sprint
  onClose: () => void
}

export function EditSprintDialog({ sprint, onClose }: SprintDialogProps) {
  const { t } = useTranslation('sprint')
  const { mutateAsync, isPending } = useMutation(patchSprint(sprint))
  return (
    <Dialog
      isOpen
      title={t('editSprint', { sprint: sprint.name })}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <SprintForm
        values={valuesOf(sprint)}
        submit={t('saveSprint')}
        isPending={isPending}
        onCancel={onClose}
        onSubmit={async (fields) => {
          const changes = changedFields(sprint, fields)
          if (changes !== null) await mutateAsync(changes)
          onClose()
        }}
      />
    </Dialog>
  )
}

/** Days are proposed, from today for two weeks; what is changed here is saved before it starts. */
export function StartSprintDialog({ sprint, onClose }: SprintDialogProps) {
  const { t } = useTranslation('sprint')
  const today = useToday()
  const patch = useMutation(patchSprint(sprint))
  const start = useMutation(startSprint(sprint))
  const values = valuesOf(sprint)
  const from = values.start ?? today
  return (
    <Dialog
      isOpen
      title={t('startOf', { sprint: sprint.name })}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <SprintForm
        values={{ ...values, start: from, end: values.end ?? addDays(from, TWO_WEEKS) }}
        submit={t('startSprint')}
        isPending={patch.isPending || start.isPending}
        onCancel={onClose}
        onSubmit={async (fields) => {
          const changes = changedFields(sprint, fields)
          if (changes !== null) await patch.mutateAsync(changes)
          await start.mutateAsync()
          tell({ text: t('started', { sprint: fields.name }) })
          onClose()
        }}
      />
    </Dialog>
  )
}

function valuesOf({ name, goal, start_date, end_date }: Sprint): SprintValues {
  return { name, goal: goal ?? '', start: start_date, end: end_date }
}

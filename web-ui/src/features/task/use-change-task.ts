import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { patchOf, patchTask } from '@/api/task/patch-task'
import { knownTask } from '@/api/task/store'
import { inverseOf, type TaskChange } from '@/api/task/task-change'
import { formatDay } from '@/lib/dates'
import { tell } from '@/lib/messages'
import { attempt } from '@/lib/report-problem'

/** Changes a field of a task: shown at once, said in a message that can take it back. */
export function useChangeTask(id: string): (change: TaskChange) => void {
  const client = useQueryClient()
  const { t } = useTranslation('task')
  const { t: common } = useTranslation()
  const { mutateAsync } = useMutation(patchTask(id))

  const send = (change: TaskChange) => {
    const variables = patchOf(id, change)
    attempt(() => mutateAsync(variables))
  }
  return (change) => {
    const task = knownTask(client, id)
    send(change)
    if (task === undefined) return
    const inverse = inverseOf(task, change)
    tell({
      text: sentence(task.task_id, change, t),
      button: { label: common('undo'), run: () => send(inverse) },
    })
  }
}

function sentence(key: string, change: TaskChange, t: TFunction<'task'>): string {
  if (change.field === 'status') return t('movedTo', { key, status: change.value.name })
  return t('fieldSet', { key, field: nameOf(change, t), value: valueOf(change, t) })
}

function nameOf({ field }: TaskChange, t: TFunction<'task'>): string {
  return field === 'title' ? t('title') : t(`fields.${field}`)
}

function valueOf(change: TaskChange, t: TFunction<'task'>): string {
  switch (change.field) {
    case 'status':
      return change.value.name
    case 'priority':
      return t(`priorities.${change.value}`)
    case 'assignee':
      return change.value?.display_name ?? t('nobody')
    case 'labels':
      return change.value.map(({ name }) => name).join(', ') || t('noSprint')
    case 'sprint':
      return change.value?.name ?? t('noSprint')
    case 'dueDate':
      return change.value === null ? t('noSprint') : formatDay(change.value)
    case 'type':
      return t(`types.${change.value}`)
    case 'title':
      return change.value
  }
}

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { placeTask, run } from '@/api/task/commands'
import { createTask, newTaskOf, type TaskDraft } from '@/api/task/create-task'
import type { TaskFilter } from '@/api/task/filter'
import { rowOf } from '@/api/task/store'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import { useUnfitting } from './use-unfitting'

/** Makes a task with those values of the screen's filters of which there is one. */
export function useCreateTask(slug: string, projectId: string, filter: TaskFilter) {
  const client = useQueryClient()
  const { t } = useTranslation(['board', 'common'])
  const unfitting = useUnfitting(filter)
  return useCallback(
    (draft: TaskDraft, above: string | null): void => {
      const variables = newTaskOf(projectId, draft)
      const options = createTask(slug, projectId)
      const send = (): void => {
        run(client, options, variables).then(
          ({ data }) => {
            const task = rowOf(data)
            tell(unfitting({ text: t('created', { key: task.task_id }) }, task))
            if (above !== null)
              void placeTask(client, task, task.status, { before: above }).catch(() => undefined)
          },
          (error: unknown) =>
            tell({
              text: problemText(error),
              isError: true,
              button: { label: t('common:tryAgain'), run: send },
            }),
        )
      }
      send()
    },
    [client, projectId, slug, t, unfitting],
  )
}

const only = (values: readonly string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined

/** The values that a filter stands for, as far as they are plain. */
export function draftOf(
  filter: TaskFilter,
  activeSprint: string | undefined,
): Pick<TaskDraft, 'sprintId' | 'priority' | 'type'> {
  const sprint = only(filter.sprint)
  const priority = only(filter.priority)
  const type = only(filter.type)
  return {
    ...(sprint === undefined || sprint === 'none'
      ? {}
      : { sprintId: sprint === 'active' ? (activeSprint ?? null) : sprint }),
    ...(isPriority(priority) ? { priority } : {}),
    ...(type === 'story' || type === 'bug' || type === 'task' ? { type } : {}),
  }
}

function isPriority(value: string | undefined): value is NonNullable<TaskDraft['priority']> {
  return value !== undefined && ['urgent', 'high', 'medium', 'low', 'none'].includes(value)
}

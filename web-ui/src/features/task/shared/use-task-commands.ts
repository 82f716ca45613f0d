import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { changeTask, placeTask, removeTask } from '@/api/task/commands'
import type { TaskFilter } from '@/api/task/filter'
import type { Place } from '@/api/task/move-task'
import { knownTask } from '@/api/task/store'
import { inverseOf, isStill, type TaskChange } from '@/api/task/task-change'
import type { StatusSummary, Task } from '@/api/task/types'
import { announce } from '@/lib/announce'
import { formatDay } from '@/lib/dates'
import { tell } from '@/lib/messages'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/problem-text'
import { ask } from '@/lib/questions'
import { pushStep } from '@/lib/undo'
import { askAnyway } from './ask-anyway'
import { useUnfitting } from './use-unfitting'

/** Where a task lies, for putting it back and for saying it. */
export interface Seat {
  status: StatusSummary
  place: Place
  position: number
  count: number
}

interface Removal {
  /** Of what was read before one asked for it. */
  etag?: string | null | undefined
  /** It is on its way. */
  onAsked?: () => void
}

/** What can be done to a task from a list: shown at once, said, taken back by a button, and taken back when refused. */
export function useTaskCommands(filter?: TaskFilter) {
  const client = useQueryClient()
  const { t } = useTranslation(['board', 'task', 'common'])
  const unfitting = useUnfitting(filter)
  return useMemo(() => {
    const wording = (change: TaskChange): string => {
      switch (change.field) {
        case 'status':
        case 'sprint':
        case 'assignee':
          if (change.value === null) return t(change.field === 'assignee' ? 'task:nobody' : 'task:noSprint')
          return 'display_name' in change.value ? change.value.display_name : change.value.name
        case 'priority':
          return t(`task:priorities.${change.value}`)
        case 'type':
          return t(`task:types.${change.value}`)
        case 'labels':
          return change.value.map(({ name }) => name).join(', ') || t('task:noSprint')
        case 'dueDate':
          return change.value === null ? t('task:noSprint') : formatDay(change.value)
        case 'title':
          return change.value
      }
    }

    const change = (task: Task, to: TaskChange): void => {
      const back = inverseOf(task, to, () => '')
      const key = task.task_id
      const text =
        to.field === 'status'
          ? t('moved', { key, status: to.value.name })
          : t('set', {
              key,
              field: to.field === 'title' ? t('listColumns.title') : t(`task:fields.${to.field}`),
              value: wording(to),
            })
      changeTask(client, task, to).then(
        () => {
          const takeBack = pushStep({
            undo: () => void undo(task.id, to, back),
            redo: () => quietly(changeTask(client, task, to)),
          })
          const button = { label: t('common:undo'), run: takeBack }
          tell(unfitting({ text, button }, knownTask(client, task.id), task))
        },
        (error: unknown) => refused(error, () => change(task, to)),
      )
    }

    const undo = async (id: string, to: TaskChange, back: TaskChange): Promise<void> => {
      const task = knownTask(client, id)
      if (task === undefined || (!isStill(task, to) && !(await askAnyway(client, task)))) return
      quietly(changeTask(client, task, back))
    }

    const move = (task: Task, from: Seat, to: Seat): void => {
      const key = task.task_id
      const within = from.status.id === to.status.id
      const words = { key, status: to.status.name, position: to.position, count: to.count }
      announce(within ? t('movedWithin', words) : t('movedTo', words))
      placeTask(client, task, to.status, to.place).then(
        () => {
          const takeBack = pushStep({
            undo: () => void moveBack(task.id, from, to),
            redo: () => quietly(placeTask(client, task, to.status, to.place)),
          })
          const button = { label: t('common:undo'), run: takeBack }
          const text = t('moved', words)
          if (!within) tell(unfitting({ text, spoken: '', button }, knownTask(client, task.id), task))
        },
        (error: unknown) =>
          tell({
            text: t('notMoved', { reason: problemText(error), key, status: from.status.name }),
            isError: true,
            button: { label: t('common:tryAgain'), run: () => move(task, from, to) },
          }),
      )
    }

    const moveBack = async (id: string, from: Seat, to: Seat): Promise<void> => {
      const task = knownTask(client, id)
      if (task === undefined || (task.status_id !== to.status.id && !(await askAnyway(client, task)))) return
      quietly(placeTask(client, task, from.status, from.place))
    }

    const remove = async (task: Task, { etag, onAsked }: Removal = {}): Promise<void> => {
      const key = task.task_id
      const action = t('common:delete')
      const send = (tag?: string | null): void =>
        void removeTask(client, task, tag).then(
          () => tell({ text: t('deleted', { key }) }),
          async (error: unknown) => {
            if (!(error instanceof Problem) || error.status !== 412) refused(error)
            else if (await ask({ title: t('deleteAlthough', { key }), action })) send()
          },
        )
      if (!(await ask({ title: t('deleteQuestion', { key }), text: task.title, action }))) return
      send(etag)
      onAsked?.()
    }

    const refused = (error: unknown, again?: () => void): void =>
      tell({
        text: problemText(error),
        isError: true,
        ...(again === undefined ? {} : { button: { label: t('common:tryAgain'), run: again } }),
      })

    const quietly = (work: Promise<unknown>): void => {
      work.catch((error: unknown) => tell({ text: problemText(error), isError: true }))
    }

    return { change, move, remove: (task: Task, how?: Removal) => void remove(task, how) }
  }, [client, t, unfitting])
}

export type TaskCommands = ReturnType<typeof useTaskCommands>

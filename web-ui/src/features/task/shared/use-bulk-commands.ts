import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { hasStill, inversesOf, type BulkChange } from '@/api/task/bulk-change'
import { changeTasks, removeTasks, run } from '@/api/task/commands'
import { placeTasks, placingsOf, stepsTo } from '@/api/task/place-tasks'
import { knownTask } from '@/api/task/store'
import type { Task } from '@/api/task/types'
import { tell } from '@/lib/messages'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/problem-text'
import { ask } from '@/lib/questions'
import { pushStep } from '@/lib/undo'
import { askAnyway } from './ask-anyway'
import { seatsOf, type ShownColumn, type Spot } from './places'

/** What can be done to several tasks at once: all or nothing, one message, one step to take back. */
export function useBulkCommands() {
  const client = useQueryClient()
  const { t } = useTranslation(['board', 'common'])
  return useMemo(() => {
    const fresh = (tasks: readonly Task[]) => tasks.flatMap(({ id }) => knownTask(client, id) ?? [])

    const change = (tasks: readonly Task[], to: BulkChange): void => {
      const backs = inversesOf(tasks, to)
      if (backs.length === 0) return
      const { text, spoken } = wording(tasks, to)
      const undo = async (): Promise<void> => {
        const now = fresh(backs.flatMap((back) => back.tasks))
        const other = now.find((task) => !hasStill(task, to))
        if (other !== undefined && !(await askAnyway(client, other))) return
        for (const back of backs) quietly(changeTasks(client, fresh(back.tasks), back.change))
      }
      changeTasks(client, tasks, to).then(
        () => {
          const takeBack = pushStep({
            undo: () => void undo(),
            redo: () => quietly(changeTasks(client, fresh(tasks), to)),
          })
          tell({ text, spoken, button: { label: t('common:undo'), run: takeBack } })
        },
        (error: unknown) => refused(error, tasks, (rest) => change(fresh(rest), to)),
      )
    }

    const remove = async (tasks: readonly Task[]): Promise<void> => {
      const count = tasks.length
      if (!(await ask({ title: t('deleteSeveral', { count }), action: t('common:delete') }))) return
      send(tasks)
    }

    const send = (tasks: readonly Task[]): void => {
      removeTasks(client, tasks).then(
        () => tell({ text: t('deletedSeveral', { count: tasks.length }) }),
        (error: unknown) => refused(error, tasks, send),
      )
    }

    /** Into one column, the first one at the spot and each other one behind the one before. */
    const place = (tasks: readonly Task[], columns: readonly ShownColumn[], to: Spot): void => {
      const backs = seatsOf(tasks, columns)
      const words = { count: tasks.length, place: to.status.name }
      const there = () => run(client, placeTasks(), placingsOf(fresh(tasks), to.status, to.place))
      const back = () =>
        Promise.all(
          backs.map(({ status, tasks: own, steps }) =>
            run(client, placeTasks(), stepsTo(own, status, steps)),
          ),
        )
      there().then(
        () => {
          const takeBack = pushStep({ undo: () => quietly(back()), redo: () => quietly(there()) })
          const spoken = t('saidMovedSeveral', { key: tasks[0]?.task_id, ...words, count: tasks.length - 1 })
          const text = t('movedSeveral', words)
          tell({ text, spoken, button: { label: t('common:undo'), run: takeBack } })
        },
        (error: unknown) => refused(error, tasks, (rest) => place(fresh(rest), columns, to)),
      )
    }

    const wording = (tasks: readonly Task[], to: BulkChange): { text: string; spoken: string } => {
      const count = tasks.length
      if (to.field !== 'status' && to.field !== 'sprint') {
        const text = t('changedSeveral', { count })
        return { text, spoken: text }
      }
      const place = to.value?.name ?? t('backlog')
      return {
        text: t('movedSeveral', { count, place }),
        spoken: t('saidMovedSeveral', { key: tasks[0]?.task_id, count: count - 1, place }),
      }
    }

    const refused = (
      error: unknown,
      tasks: readonly Task[],
      again: (rest: readonly Task[]) => void,
    ): void => {
      const culprit = error instanceof Problem ? error.detail['task_id'] : undefined
      const named = tasks.find(({ id }) => id === culprit)
      const rest = tasks.filter((task) => task !== named)
      const reason = problemText(error)
      tell({
        text:
          named === undefined
            ? t('nothingChanged', { reason })
            : t('nothingChangedOf', { key: named.task_id, reason }),
        isError: true,
        ...(named === undefined
          ? { button: { label: t('common:tryAgain'), run: () => again(tasks) } }
          : rest.length > 0
            ? { button: { label: t('leaveOut'), run: () => again(rest) } }
            : {}),
      })
    }

    const quietly = (work: Promise<unknown>): void => {
      work.catch((error: unknown) => tell({ text: problemText(error), isError: true }))
    }

    return { change, place, remove: (tasks: readonly Task[]) => void remove(tasks) }
  }, [client, t])
}

export type BulkCommands = ReturnType<typeof useBulkCommands>

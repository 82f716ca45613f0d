import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sprint } from '@/api/sprint/list-sprints'
import { knownTask } from '@/api/task/store'
import { spotBeside, type ShownColumn } from '@/features/task/shared/places'
import type { RowActions } from '@/features/task/shared/use-row-actions'
import { useRowDrop } from '@/features/task/shared/use-row-drag'
import { dragged, type Selection } from '@/features/task/shared/use-selection'
import { announce } from '@/lib/announce'

interface BacklogDrop {
  columns: () => readonly ShownColumn[]
  actions: RowActions
  selection: Selection
  sprints: readonly Sprint[]
}

/** The section of what is in no sprint. */
export const NO_SPRINT = 'none'

/**
 * Rows that are dropped in another section go into its sprint, at the place that their rank gives them there; within a section
 * they go beside another one of their status. Answers beside which ones that is.
 */
export function useBacklogDrop(
  element: RefObject<HTMLElement | null>,
  { columns, actions: { change, moveTo }, selection, sprints }: BacklogDrop,
): (other: string, beside: string) => boolean {
  const { t } = useTranslation('board')
  const client = useQueryClient()
  useRowDrop(
    element,
    useMemo(
      () => ({
        onStart: (id) => announce(t('pickedUp', { key: knownTask(client, id)?.task_id })),
        onCancel: (id) => {
          const task = knownTask(client, id)
          const place = sprints.find((sprint) => sprint.id === task?.sprint_id)?.name ?? t('backlog')
          if (task !== undefined) announce(t('moveCancelled', { key: task.task_id, status: place }))
        },
        onDrop: ({ id, columnId, beside }) => {
          const ids = dragged(selection, id)
          const section = columnId === NO_SPRINT ? null : columnId
          const tasks = ids.flatMap((one) => knownTask(client, one) ?? [])
          const coming = tasks.filter(({ sprint_id }) => sprint_id !== section)
          if (coming.length > 0) {
            const value = sprints.find((sprint) => sprint.id === section) ?? null
            change(coming, { field: 'sprint', value })
            return
          }
          const spot = beside === null ? null : spotBeside(columns(), id, beside.id, beside.edge)
          if (spot !== null) moveTo(ids, spot)
        },
      }),
      [change, client, columns, moveTo, selection, sprints, t],
    ),
  )
  return useCallback(
    (other, beside) => {
      const one = knownTask(client, other)
      const neighbour = knownTask(client, beside)
      return one?.status_id === neighbour?.status_id && one?.sprint_id === neighbour?.sprint_id
    },
    [client],
  )
}

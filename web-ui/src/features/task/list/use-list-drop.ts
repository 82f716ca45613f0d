import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { knownTask } from '@/api/task/store'
import { spotBeside, type ShownColumn } from '@/features/task/shared/places'
import type { RowActions } from '@/features/task/shared/use-row-actions'
import { useColumnDrop, useRowDrop } from '@/features/task/shared/use-row-drag'
import { dragged, type Selection } from '@/features/task/shared/use-selection'
import { announce } from '@/lib/announce'

interface ListDrop {
  places: () => readonly ShownColumn[]
  isSorted: boolean
  actions: RowActions
  selection: Selection
}

/** Rows that are dragged to another place; answers beside which others one can lie. */
export function useListDrop(
  element: RefObject<HTMLElement | null>,
  { places, isSorted, actions: { moveTo, isOrdered }, selection }: ListDrop,
): (other: string, beside: string) => boolean {
  const { t } = useTranslation('board')
  const client = useQueryClient()
  useColumnDrop(element, 'list')
  useRowDrop(
    element,
    useMemo(
      () => ({
        onStart: (id) => announce(t('pickedUp', { key: knownTask(client, id)?.task_id })),
        onCancel: (id) => {
          const task = knownTask(client, id)
          if (task !== undefined)
            announce(t('moveCancelled', { key: task.task_id, status: task.status.name }))
        },
        onDrop: ({ id, beside }) => {
          if (isOrdered() || beside === null) return
          const spot = spotBeside(places(), id, beside.id, beside.edge)
          if (spot !== null) moveTo(dragged(selection, id), spot)
        },
      }),
      [client, isOrdered, moveTo, places, selection, t],
    ),
  )
  return useCallback(
    (other, beside) =>
      !isSorted && knownTask(client, other)?.status_id === knownTask(client, beside)?.status_id,
    [client, isSorted],
  )
}

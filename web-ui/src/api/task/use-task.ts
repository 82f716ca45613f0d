import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { taskQuery } from './get-task'
import { shownTask } from './overlay'
import { pendingTasks, type Overlay, type Pending } from './pending'
import type { Task } from './types'

/** A task as the screen shows it, with what is under way. */
export function useTask(id: string): { task: Task | undefined; isPending: boolean } {
  const overlays = useOverlays(id)
  const { data } = useQuery({ ...taskQuery(id), enabled: overlays.every(({ created }) => !created) })
  const task = useMemo(() => shownTask(data, overlays), [data, overlays])
  return { task, isPending: overlays.length > 0 }
}

export function useOverlays(id: string): readonly Overlay[] {
  const pending = pendingTasks(useQueryClient())
  return useSyncExternalStore(
    pending.subscribe,
    useCallback(() => pending.of(id), [pending, id]),
  )
}

export function usePendingTasks(): Pending {
  const pending = pendingTasks(useQueryClient())
  return useSyncExternalStore(pending.subscribe, pending.all)
}

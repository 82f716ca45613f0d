import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { knownTask } from '@/api/task/store'
import { usePublishedOrder } from '@/components/ui/use-order-beneath'

/** Says in which order the screen shows its tasks, for the panel over it. */
export function useTaskOrder(ids: readonly string[]): void {
  const client = useQueryClient()
  usePublishedOrder(useMemo(() => ids.flatMap((id) => knownTask(client, id)?.task_id ?? []), [client, ids]))
}

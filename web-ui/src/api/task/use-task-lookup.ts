import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { shownTask } from './overlay'
import { knownTask } from './store'
import type { Task } from './types'
import { usePendingTasks } from './use-task'

export type TaskLookup = (id: string) => Task | undefined

/** The rows that are known; another function after any of them has changed. */
class KnownRows {
  readonly #client: QueryClient
  #row: TaskLookup

  constructor(client: QueryClient) {
    this.#client = client
    this.#row = this.#look()
  }

  readonly row = (): TaskLookup => this.#row

  readonly subscribe = (listener: () => void): (() => void) =>
    this.#client.getQueryCache().subscribe(({ type, query }) => {
      if (type !== 'updated' || !isRow(query.queryKey)) return
      this.#row = this.#look()
      listener()
    })

  #look(): TaskLookup {
    return (id) => knownTask(this.#client, id)
  }
}

function isRow(key: unknown): boolean {
  return Array.isArray(key) && key[0] === 'task' && key.length === 2
}

/**
 * Finds tasks as the screen shows them, with what is under way. It is another function once any of them has changed: for what
 * is made of many tasks at once, such as groups and sums.
 */
export function useTaskLookup(): TaskLookup {
  const client = useQueryClient()
  const pending = usePendingTasks()
  const known = useMemo(() => new KnownRows(client), [client])
  const row = useSyncExternalStore(known.subscribe, known.row)
  return useMemo(() => (id: string) => shownTask(row(id), pending.get(id) ?? []), [row, pending])
}

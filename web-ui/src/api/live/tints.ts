import { useCallback, useSyncExternalStore } from 'react'

const TINT = 600

const until = new Map<string, ReturnType<typeof setTimeout>>()
const listeners = new Set<() => void>()

/** Others have changed it: it is tinted for a moment. */
export function tint(id: string): void {
  clearTimeout(until.get(id))
  until.set(
    id,
    setTimeout(() => {
      until.delete(id)
      notify()
    }, TINT),
  )
  notify()
}

export function useTint(id: string): boolean {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => until.has(id), [id]),
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function notify(): void {
  for (const listener of [...listeners]) listener()
}

import { useEffect, useSyncExternalStore } from 'react'
import type { Action } from './action'
import { onActions, registeredActions, registerActions } from './registry'

/** Offers actions while the component is there. They should be memoized. */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => registerActions(actions), [actions])
}

export function useRegisteredActions(): readonly Action[] {
  return useSyncExternalStore(onActions, registeredActions)
}

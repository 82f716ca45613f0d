import { SCOPES, type Action } from './action'

let sets: readonly (readonly Action[])[] = []
const listeners = new Set<() => void>()
let all: readonly Action[] = []

/** Makes actions available for as long as what they belong to is on the screen. */
export function registerActions(actions: readonly Action[]): () => void {
  change([...sets, actions])
  return () => change(sets.filter((set) => set !== actions))
}

export const registeredActions = (): readonly Action[] => all

export function onActions(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Those that can be run now, the innermost first; of two in one scope the one that came later. */
export function availableActions(): Action[] {
  return [...all]
    .reverse()
    .sort((one, other) => SCOPES.indexOf(other.scope) - SCOPES.indexOf(one.scope))
    .filter((action) => action.when?.() ?? true)
}

function change(next: readonly (readonly Action[])[]): void {
  sets = next
  all = sets.flat()
  for (const listener of [...listeners]) listener()
}

import { openDialog } from '@/lib/app-store'
import type { Action } from './action'
import { availableActions } from './registry'

/** What can be done to the task at hand, which is known until the palette takes the focus. */
export interface BoundAction {
  action: Action
  on: string
  run: () => void
}

let bound: readonly BoundAction[] = []

export const boundActions = (): readonly BoundAction[] => bound

export function openPalette(): void {
  // What came first stands first; availableActions has what came last first.
  bound = availableActions()
    .reverse()
    .flatMap((action) => {
      const now = action.bind?.()
      return now === undefined ? [] : [{ action, ...now }]
    })
  openDialog({ name: 'palette' })
}

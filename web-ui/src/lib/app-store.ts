import { createStore } from 'zustand/vanilla'

/** Dialogs that can be opened from anywhere, with what they begin with. */
export type AppDialog =
  | { name: 'new-project' }
  | { name: 'new-space' }
  | { name: 'new-task'; projectKey?: string; statusId?: string; sprintId?: string }
  | { name: 'shortcuts' }
  | { name: 'palette'; page?: string }

export type Connection = 'live' | 'reconnecting' | 'offline'

interface AppState {
  dialog: AppDialog | null
  /** The sidebar as a sheet, on a phone. */
  isSheetOpen: boolean
  connection: Connection
}

/** What is of this tab, neither the server's nor the address's. */
export const appStore = createStore<AppState>(() => ({
  dialog: null,
  isSheetOpen: false,
  connection: 'live',
}))

export function openDialog(dialog: AppDialog): void {
  appStore.setState({ dialog, isSheetOpen: false })
}

export function closeDialog(): void {
  appStore.setState({ dialog: null })
}

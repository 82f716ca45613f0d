import { createStore } from 'zustand/vanilla'
import { settings } from './storage'

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
  isSidebarFolded: boolean
  /** The sidebar as a sheet, on a phone. */
  isSheetOpen: boolean
  connection: Connection
}

/** What is of this tab, neither the server's nor the address's. */
export const appStore = createStore<AppState>(() => ({
  dialog: null,
  isSidebarFolded: settings.get('sidebar') === 'folded',
  isSheetOpen: false,
  connection: 'live',
}))

export function openDialog(dialog: AppDialog): void {
  appStore.setState({ dialog, isSheetOpen: false })
}

export function closeDialog(): void {
  appStore.setState({ dialog: null })
}

export function foldSidebar(isSidebarFolded: boolean): void {
  settings.set('sidebar', isSidebarFolded ? 'folded' : 'open')
  appStore.setState({ isSidebarFolded })
}

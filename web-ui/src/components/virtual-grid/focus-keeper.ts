/** Remembers which row has the focus, so that it keeps it when it moves to another place or list. */
export interface FocusKeeper {
  id: string | null
}

export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

import type { KeyboardEvent } from 'react'
import type { TaskAction } from '@/features/task/shared/task-menu'

export type RowCommand =
  | { do: TaskAction }
  | { do: 'mine' }
  | { do: 'peek' }
  | { do: 'step'; by: -1 | 1 }
  | { do: 'column'; place: number }

const LETTERS: Readonly<Record<string, RowCommand>> = {
  s: { do: 'status' },
  p: { do: 'priority' },
  a: { do: 'assignee' },
  i: { do: 'mine' },
  l: { do: 'labels' },
  d: { do: 'dueDate' },
  r: { do: 'sprint' },
  m: { do: 'move' },
  o: { do: 'page' },
  u: { do: 'copy' },
  Enter: { do: 'open' },
  ' ': { do: 'peek' },
}

/** What a key on the row of a task asks for. */
export function rowCommand(event: KeyboardEvent): RowCommand | null {
  const { key, altKey, shiftKey } = event
  const mod = event.ctrlKey || event.metaKey
  if (event.nativeEvent.isComposing || event.nativeEvent.getModifierState('AltGraph')) return null
  if (mod) return key === 'Backspace' && !altKey ? { do: 'delete' } : null
  if (altKey) {
    if (key === 'ArrowUp') return { do: 'step', by: -1 }
    return key === 'ArrowDown' ? { do: 'step', by: 1 } : null
  }
  if (shiftKey) return null
  if (/^[1-9]$/.test(key)) return { do: 'column', place: Number(key) - 1 }
  return LETTERS[key.length === 1 ? key.toLowerCase() : key] ?? null
}

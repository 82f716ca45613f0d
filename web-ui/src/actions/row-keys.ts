import type { Scope } from './action'

interface RowKey<Id extends string> {
  scope: Scope
  /** Names its text, too; the same as that of the action where one is offered. */
  id: Id
  keys: readonly string[]
}

type Walk =
  'next' | 'previous' | 'across' | 'first' | 'last' | 'read' | 'readAll' | 'rename' | 'pageUp' | 'pageDown'

/** What rows do with keys while one of them has the focus. They are heard there, and listed here. */
export const ROW_KEYS: readonly RowKey<Walk>[] = [
  { scope: 'list', id: 'next', keys: ['J', 'ArrowDown'] },
  { scope: 'list', id: 'previous', keys: ['K', 'ArrowUp'] },
  { scope: 'list', id: 'across', keys: ['ArrowLeft', 'ArrowRight'] },
  { scope: 'list', id: 'first', keys: ['Home'] },
  { scope: 'list', id: 'last', keys: ['End'] },
  { scope: 'inbox', id: 'read', keys: ['E'] },
  { scope: 'inbox', id: 'readAll', keys: ['Shift+E'] },
  { scope: 'tree', id: 'rename', keys: ['F2'] },
  { scope: 'tree', id: 'pageUp', keys: ['Alt+ArrowUp'] },
  { scope: 'tree', id: 'pageDown', keys: ['Alt+ArrowDown'] },
]

type OfTask =
  | 'select'
  | 'filter'
  | 'open'
  | 'peek'
  | 'page'
  | 'status'
  | 'priority'
  | 'assignee'
  | 'mine'
  | 'labels'
  | 'dueDate'
  | 'sprint'
  | 'move'
  | 'title'
  | 'copy'
  | 'delete'
  | 'up'
  | 'down'
  | 'column'
  | 'menu'

/** Actions that only a screen of tasks offers, listed on the others as well. */
export const TASK_KEYS: readonly RowKey<OfTask>[] = [
  { scope: 'list', id: 'select', keys: ['X'] },
  { scope: 'list', id: 'filter', keys: ['F'] },
  { scope: 'task', id: 'open', keys: ['Enter'] },
  { scope: 'task', id: 'peek', keys: ['Space'] },
  { scope: 'task', id: 'page', keys: ['O'] },
  { scope: 'task', id: 'status', keys: ['S'] },
  { scope: 'task', id: 'priority', keys: ['P'] },
  { scope: 'task', id: 'assignee', keys: ['A'] },
  { scope: 'task', id: 'mine', keys: ['I'] },
  { scope: 'task', id: 'labels', keys: ['L'] },
  { scope: 'task', id: 'dueDate', keys: ['D'] },
  { scope: 'task', id: 'sprint', keys: ['R'] },
  { scope: 'task', id: 'move', keys: ['M'] },
  { scope: 'task', id: 'title', keys: ['E'] },
  { scope: 'task', id: 'copy', keys: ['U'] },
  { scope: 'task', id: 'delete', keys: ['Mod+Backspace'] },
  { scope: 'task', id: 'up', keys: ['Alt+ArrowUp'] },
  { scope: 'task', id: 'down', keys: ['Alt+ArrowDown'] },
  { scope: 'task', id: 'column', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  { scope: 'task', id: 'menu', keys: ['.'] },
]

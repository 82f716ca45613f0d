import type { BoardColumn } from '@/api/task/known-lists'
import type { Place } from '@/api/task/move-task'
import type { Status, Task } from '@/api/task/types'

export type ShownColumn = BoardColumn

type RowOf = (id: string) => Pick<Task, 'status_id'> | undefined

/** The tasks of a list as columns: a task lies beside others of its status, whatever else the list shows between them. */
export function columnsWithin(
  statuses: readonly Status[],
  ids: readonly string[],
  row: RowOf,
): readonly ShownColumn[] {
  return statuses.map((status) => {
    const own = ids.filter((id) => row(id)?.status_id === status.id)
    return { status, statusId: status.id, ids: own, total: own.length, next: null }
  })
}

export interface Spot {
  status: Status
  place: Place
  position: number
  count: number
}

/** Where a task lies now, as a place to which it can be put back. */
export function spotOf(columns: readonly ShownColumn[], id: string): Spot | null {
  const column = columns.find(({ ids }) => ids.includes(id))
  return column === undefined ? null : spotAt(column, column.ids.indexOf(id), id)
}

/** The place at an index of a column, counted without the task itself. */
export function spotAt(column: ShownColumn, index: number, id: string): Spot {
  const others = column.ids.filter((other) => other !== id)
  const at = Math.max(0, Math.min(index, others.length))
  const isHere = others.length < column.ids.length
  return {
    status: column.status,
    place: placeAt(others, at),
    position: at + 1,
    count: column.total + (isHere ? 0 : 1),
  }
}

/** Beside a card: at its upper or lower edge. */
export function spotBeside(
  columns: readonly ShownColumn[],
  id: string,
  neighbour: string,
  edge: 'top' | 'bottom',
): Spot | null {
  const column = columns.find(({ ids }) => ids.includes(neighbour))
  if (column === undefined || neighbour === id) return null
  const at = column.ids.filter((other) => other !== id).indexOf(neighbour)
  const spot = spotAt(column, edge === 'top' ? at : at + 1, id)
  return { ...spot, place: edge === 'top' ? { before: neighbour } : { after: neighbour } }
}

export function isSameSpot(a: Spot, b: Spot): boolean {
  return a.status.id === b.status.id && a.position === b.position
}

function placeAt(others: readonly string[], at: number): Place {
  const before = others[at - 1]
  if (before !== undefined) return { after: before }
  const after = others[at]
  return after === undefined ? 'first' : { before: after }
}

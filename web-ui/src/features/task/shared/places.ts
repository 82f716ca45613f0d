import type { BoardColumn } from '@/api/task/known-lists'
import type { Place } from '@/api/task/move-task'
import type { Status, Task } from '@/api/task/types'

/** Tasks of one status among which one can be moved; on the backlog those of one sprint, or of none (null). */
export interface ShownColumn extends BoardColumn {
  section?: string | null
}

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
    // Behind the last one that has been read there may be more.
    place: index > 0 && at === others.length && column.next !== null ? 'last' : placeAt(others, at),
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

interface Seats {
  status: Status
  tasks: readonly Task[]
  steps: readonly { id: string; place: Place }[]
}

/** Where several tasks lie, by column, as steps that put them back when others stay where they are. */
export function seatsOf(tasks: readonly Task[], columns: readonly ShownColumn[]): Seats[] {
  const ids = new Set(tasks.map(({ id }) => id))
  return columns.flatMap((column) => {
    const own = tasks.filter(({ id }) => column.ids.includes(id))
    if (own.length === 0) return []
    const seats = own.map(({ id }) => {
      const others = column.ids.filter((other) => other === id || !ids.has(other))
      return { id, place: spotAt({ ...column, ids: others }, others.indexOf(id), id).place }
    })
    // Those behind one and the same neighbour come back from the last to the first, those before one in their order.
    const before = seats.filter(({ place }) => typeof place === 'object' && 'before' in place)
    const others = seats.filter((seat) => !before.includes(seat)).reverse()
    return [{ status: column.status, tasks: own, steps: [...before, ...others] }]
  })
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

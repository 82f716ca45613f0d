import type { Task } from './types'

/** A list as far as it has been read: ids only, the tasks lie by themselves. */
export interface TaskList {
  ids: readonly string[]
  total: number
  /** Where it goes on; null at its end. */
  next: string | null
}

/** What belongs to a list and in which order. */
export interface ListRule {
  fits: (task: Task) => boolean
  compare: (a: Task, b: Task) => number
}

export interface TaskMove {
  id: string
  /** As it was known; undefined: it was not. */
  before: Task | undefined
  /** As it is now; null: it is gone. */
  after: Task | null
  isNew: boolean
  /** Something changed by which lists choose. */
  decisive: boolean
}

type RowOf = (id: string) => Task | undefined

/** A list after a task has changed; null: it cannot be told from here and must be read. */
export function changeList(list: TaskList, rule: ListRule, move: TaskMove, row: RowOf): TaskList | null {
  const { id, before, after } = move
  const shown = list.ids.includes(id)
  const unknown = !shown && before === undefined && !move.isNew && list.next !== null
  if (unknown && (move.decisive || after === null)) return null
  const was = shown || (before !== undefined && rule.fits(before)) || unknown
  const is = unknown || (after !== null && rule.fits(after))
  const rest = shown ? list.ids.filter((other) => other !== id) : list.ids
  const ids =
    is && after !== null && isWithin(list, rule, after, rest, row)
      ? insert(rest, after, rule.compare, row)
      : rest
  const total = list.total + Number(is) - Number(was)
  return total === list.total && same(ids, list.ids) ? list : { ...list, ids, total }
}

/** Puts a task where it belongs among others that are in order. */
export function insert(
  ids: readonly string[],
  task: Task,
  compare: ListRule['compare'],
  row: RowOf,
): readonly string[] {
  let place = ids.length
  for (let at = ids.length - 1; at >= 0; at--) {
    const other = row(ids[at] ?? '')
    if (other !== undefined && compare(task, other) < 0) place = at
  }
  return [...ids.slice(0, place), task.id, ...ids.slice(place)]
}

/** Behind the last one that has been read nothing is shown yet. */
function isWithin(list: TaskList, rule: ListRule, task: Task, rest: readonly string[], row: RowOf): boolean {
  if (list.next === null) return true
  const last = row(rest.at(-1) ?? '')
  return last !== undefined && rule.compare(task, last) < 0
}

export function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, place) => id === b[place])
}

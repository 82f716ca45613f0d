import { withOverlays, type Overlay, type Pending } from './pending'
import { insert, type ListRule, type TaskList } from './task-list'
import type { Task } from './types'

type RowOf = (id: string) => Task | undefined

/** A list as the screen shows it: what the server said, and on top what is under way. */
export function shownList(list: TaskList, rule: ListRule, pending: Pending, row: RowOf): TaskList {
  if (pending.size === 0) return list
  const shownRow = (id: string) => shownTask(row(id), pending.get(id) ?? [])
  let ids = list.ids
  let total = list.total
  for (const [id, overlays] of pending) {
    const base = row(id)
    const task = shownRow(id)
    if (task === undefined) continue
    const was = list.ids.includes(id)
    const counted = was || (base !== undefined && rule.fits(base))
    const is = !overlays.some(({ deleted }) => deleted === true) && rule.fits(task)
    total += Number(is) - Number(counted)
    const place = overlays.findLast((overlay) => overlay.place !== undefined)?.place
    if (was && is && place === undefined && !reorders(base, task, rule)) continue
    ids = ids.filter((other) => other !== id)
    if (is) ids = put(ids, task, place, rule, shownRow)
  }
  return { ...list, ids, total }
}

export function shownTask(base: Task | undefined, overlays: readonly Overlay[]): Task | undefined {
  const start = base ?? overlays.find(({ created }) => created !== undefined)?.created
  return start && withOverlays(start, overlays)
}

function put(
  ids: readonly string[],
  task: Task,
  place: Overlay['place'],
  rule: ListRule,
  row: RowOf,
): readonly string[] {
  if (place === 'first') return [task.id, ...ids]
  if (place === 'last') return [...ids, task.id]
  if (place !== undefined) {
    const neighbour = 'after' in place ? place.after : place.before
    const at = ids.indexOf(neighbour)
    if (at >= 0) {
      const cut = 'after' in place ? at + 1 : at
      return [...ids.slice(0, cut), task.id, ...ids.slice(cut)]
    }
  }
  return insert(ids, task, rule.compare, row)
}

function reorders(base: Task | undefined, task: Task, rule: ListRule): boolean {
  return base === undefined || rule.compare(base, task) !== 0
}

import type { operations } from '@/generated/api'
import type { Overlay } from './pending'
import { inverseOf, isStill, shownChange, type TaskChange } from './task-change'
import type { Label, Task } from './types'

export type BulkSet = operations['patchTasksBulk']['requestBody']['content']['application/json']['set']

/** One change of several tasks. Labels come and go one by one, so that each task keeps its others. */
export type BulkChange =
  | Exclude<TaskChange, { field: 'labels' | 'title' | 'type' }>
  | { field: 'labels'; add: readonly Label[]; remove: readonly Label[] }

/** Some of the tasks, and what takes them back to what they were. */
export interface Inverse {
  tasks: readonly Task[]
  change: BulkChange
}

export function bulkSet(change: BulkChange): BulkSet {
  switch (change.field) {
    case 'status':
      return { status_id: change.value.id }
    case 'priority':
      return { priority: change.value }
    case 'assignee':
      return { assignee_id: change.value?.id ?? null }
    case 'sprint':
      return { sprint_id: change.value?.id ?? null }
    case 'dueDate':
      return { due_date: change.value }
    case 'labels':
      return {
        add_label_ids: change.add.map(({ id }) => id),
        remove_label_ids: change.remove.map(({ id }) => id),
      }
  }
}

/** What the rows show at once. */
export function bulkOverlays(tasks: readonly Task[], change: BulkChange): Overlay[] {
  return tasks.map((task) => ({
    id: task.id,
    set: change.field === 'labels' ? { labels: labelsAfter(task.labels, change) } : shownChange(change),
  }))
}

/** One for each former value, without the tasks that had the new one before. */
export function inversesOf(tasks: readonly Task[], change: BulkChange): Inverse[] {
  const inverses = new Map<string, { tasks: Task[]; change: BulkChange }>()
  for (const task of tasks) {
    const back = change.field === 'labels' ? labelsBack(task, change) : valueBack(task, change)
    const set = JSON.stringify(bulkSet(back))
    if (set === JSON.stringify(bulkSet(change)) || isNothing(back)) continue
    const known = inverses.get(set)
    if (known === undefined) inverses.set(set, { tasks: [task], change: back })
    else known.tasks.push(task)
  }
  return [...inverses.values()]
}

/** Whether a task still has what the change gave it. */
export function hasStill(task: Task, change: BulkChange): boolean {
  if (change.field !== 'labels') return isStill(task, change)
  const has = ({ id }: Label) => task.labels.some((label) => label.id === id)
  return change.add.every(has) && !change.remove.some(has)
}

type Labels = Extract<BulkChange, { field: 'labels' }>

function valueBack(task: Task, change: Exclude<BulkChange, Labels>): BulkChange {
  const back = inverseOf(task, change)
  if (back.field === 'labels' || back.field === 'title' || back.field === 'type') return change
  return back
}

function labelsBack({ labels }: Task, { add, remove }: Labels): Labels {
  const had = (label: Label) => labels.some(({ id }) => id === label.id)
  return {
    field: 'labels',
    add: remove.filter(had),
    remove: add.filter((label) => !had(label)),
  }
}

function labelsAfter(labels: readonly Label[], { add, remove }: Labels): Label[] {
  const kept = labels.filter(({ id }) => !remove.some((label) => label.id === id))
  return [...kept, ...add.filter(({ id }) => !kept.some((label) => label.id === id))]
}

function isNothing(change: BulkChange): boolean {
  return change.field === 'labels' && change.add.length === 0 && change.remove.length === 0
}

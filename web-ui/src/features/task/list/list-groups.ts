import type { Sprint } from '@/api/sprint/list-sprints'
import { PRIORITIES, type Status, type Task } from '@/api/task/types'
import type { Grouping } from '@/features/task/shared/list-search'
import type { components } from '@/generated/api'

export interface TaskGroup {
  /** What its tasks have in common; `none`: nothing. */
  value: string
  ids: readonly string[]
}

/** In which order the values of a field stand. */
export interface GroupOrder {
  statuses: readonly Status[]
  members: readonly Pick<components['schemas']['Member'], 'user_id' | 'display_name'>[]
  sprints: readonly Pick<Sprint, 'id' | 'status'>[]
}

const NONE = 'none'
const SPRINTS = ['active', 'planned', 'completed']

/** The tasks of a list by what they have in common; in each group they keep their order. */
export function groupsOf(
  ids: readonly string[],
  row: (id: string) => Task | undefined,
  by: Grouping,
  order: GroupOrder,
): TaskGroup[] {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const task = row(id)
    if (task === undefined) continue
    const value = valueOf(task, by)
    groups.set(value, [...(groups.get(value) ?? []), id])
  }
  const values = valuesInOrder(by, order)
  const place = (value: string) => (values.includes(value) ? values.indexOf(value) : values.length)
  return [...groups]
    .map(([value, own]) => ({ value, ids: own }))
    .sort((one, other) => place(one.value) - place(other.value))
}

function valueOf(task: Task, by: Grouping): string {
  switch (by) {
    case 'status':
      return task.status_id
    case 'assignee':
      return task.assignee_id ?? NONE
    case 'priority':
      return task.priority
    case 'sprint':
      return task.sprint_id ?? NONE
  }
}

function valuesInOrder(by: Grouping, { statuses, members, sprints }: GroupOrder): readonly string[] {
  switch (by) {
    case 'status':
      return statuses.map(({ id }) => id)
    case 'assignee':
      return [...members]
        .sort((one, other) => one.display_name.localeCompare(other.display_name))
        .map(({ user_id }) => user_id)
        .concat(NONE)
    case 'priority':
      return PRIORITIES
    case 'sprint':
      return [...sprints]
        .sort((one, other) => SPRINTS.indexOf(one.status) - SPRINTS.indexOf(other.status))
        .map(({ id }) => id)
        .concat(NONE)
  }
}

const GROUP = 'group:'

/** Rows of a grid: a heading before each group, and its tasks unless it is folded. */
export function rowsOf(groups: readonly TaskGroup[], folded: ReadonlySet<string>): string[] {
  return groups.flatMap(({ value, ids }) => [`${GROUP}${value}`, ...(folded.has(value) ? [] : ids)])
}

/** The group of a heading; undefined: it is the row of a task. */
export function headingOf(row: string): string | undefined {
  return row.startsWith(GROUP) ? row.slice(GROUP.length) : undefined
}

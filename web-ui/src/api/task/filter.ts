import { addDays, type Day } from '@/lib/dates'
import { FILTER_FIELDS, type FilterField } from './filter-fields'
import { fold } from './order'
import type { Task } from './types'

/** Values within one are OR, different ones AND. Ids, and the words of the address. */
export interface TaskFilter {
  assignee?: readonly string[]
  priority?: readonly string[]
  label?: readonly string[]
  type?: readonly string[]
  status?: readonly string[]
  /** Also `active` and `none`. */
  sprint?: readonly string[]
  due?: readonly string[]
  q?: string
  /** Only those below this task. */
  parent?: string
  /** Subtasks stand among the others. */
  subtasks?: boolean
}

/** What the words of a filter mean at this moment. */
export interface FilterContext {
  me: string | undefined
  today: Day
  activeSprints: readonly string[]
}

type Test = (task: Task, context: FilterContext, value: string) => boolean

const TESTS = {
  assignee: (task, { me }, value) =>
    value === 'none' ? task.assignee_id === null : task.assignee_id === (value === 'me' ? me : value),
  priority: (task, _, value) => task.priority === value,
  label: (task, _, value) =>
    value === 'none' ? task.labels.length === 0 : task.labels.some(({ id }) => id === value),
  type: (task, _, value) => task.type === value,
  status: (task, _, value) => task.status_id === value,
  sprint: (task, { activeSprints }, value) => {
    if (task.sprint_id === null) return value === 'none'
    return value === 'active' ? activeSprints.includes(task.sprint_id) : task.sprint_id === value
  },
  due: ({ due_date, status }, { today }, value) => {
    if (due_date === null) return value === 'none'
    if (value === 'overdue') return due_date < today && status.category !== 'done'
    if (value === 'today') return due_date === today
    if (value !== 'week') return false
    const monday = addDays(today, -((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7))
    return due_date >= monday && due_date <= addDays(monday, 6)
  },
} satisfies Record<FilterField, Test>

/** Whether a task belongs to what a filter shows. A text is looked for in key and title only; the server looks further. */
export function fits(filter: TaskFilter, context: FilterContext): (task: Task) => boolean {
  const wanted = fold(filter.q ?? '')
  return (task) => {
    if (filter.parent !== undefined) return task.parent_task_id === filter.parent
    if (filter.subtasks !== true && task.parent_task_id !== null) return false
    if (wanted !== '' && !fold(`${task.task_id} ${task.title}`).includes(wanted)) return false
    return FILTER_FIELDS.every((field) => {
      const values = filter[field] ?? []
      return values.length === 0 || values.some((value) => TESTS[field](task, context, value))
    })
  }
}

/** Fields of a task that decide whether it is in a list and where. */
const DECISIVE = new Set([
  'status_id',
  'assignee_id',
  'priority',
  'labels',
  'label_ids',
  'type',
  'sprint_id',
  'due_date',
  'parent_task_id',
  'project_id',
])

export function decides(fields: readonly string[], filter: TaskFilter): boolean {
  return fields.some((field) => DECISIVE.has(field) || (filter.q !== undefined && field === 'title'))
}

export function isFiltered(filter: TaskFilter): boolean {
  return (filter.q ?? '') !== '' || FILTER_FIELDS.some((field) => (filter[field] ?? []).length > 0)
}

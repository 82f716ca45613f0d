import type { TFunction } from 'i18next'
import type { Happening } from '@/api/dashboard/list-activity'
import { PRIORITIES, TYPES } from '@/components/fields/options'
import { formatDay, isDay } from '@/lib/dates'

type T = TFunction<['dashboard', 'task']>

const FIELDS = {
  title: 'title',
  description_json: 'description',
  status_id: 'status',
  assignee_id: 'assignee',
  priority: 'priority',
  type: 'type',
  sprint_id: 'sprint',
  parent_task_id: 'parent',
  due_date: 'dueDate',
} as const

type Field = keyof typeof FIELDS

/** Which sentence says what happened, and with which words in it. */
export interface Told {
  key: 'created' | 'commented' | 'linked' | 'unlinked' | 'set' | 'changed'
  values: Record<string, string>
}

export function toldOf(happening: Happening, t: T): Told {
  switch (happening.action) {
    case 'TASK_CREATED':
      return { key: 'created', values: {} }
    case 'COMMENT_ADDED':
      return { key: 'commented', values: {} }
    case 'DOC_LINKED':
      return { key: 'linked', values: {} }
    case 'DOC_UNLINKED':
      return { key: 'unlinked', values: {} }
    default:
      return fieldTold(happening, t)
  }
}

function fieldTold(happening: Happening, t: T): Told {
  const name = Object.keys(happening.new_value ?? happening.old_value ?? {})[0] ?? ''
  if (!isField(name)) return { key: 'changed', values: {} }
  const field = t(`fields.${FIELDS[name]}`)
  const to = worded(name, happening.to_label ?? textOf(happening.new_value, name), t)
  return name === 'description_json' || name === 'parent_task_id'
    ? { key: 'changed', values: {} }
    : { key: 'set', values: { field, to } }
}

function worded(field: Field, value: string | null, t: T): string {
  if (value === null) return t(field === 'assignee_id' ? 'nobody' : 'nothing')
  if (field === 'due_date' && isDay(value)) return formatDay(value)
  const priority = PRIORITIES.find((known) => known === value)
  if (field === 'priority' && priority !== undefined) return t(`task:priorities.${priority}`)
  const type = TYPES.find((known) => known === value)
  if (field === 'type' && type !== undefined) return t(`task:types.${type}`)
  return value
}

function textOf(value: object | null, name: string): string | null {
  const text: unknown = value === null ? null : Object.entries(value).find(([key]) => key === name)?.[1]
  return typeof text === 'string' ? text : null
}

function isField(name: string): name is Field {
  return name in FIELDS
}

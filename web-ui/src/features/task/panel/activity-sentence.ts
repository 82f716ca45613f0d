import type { TFunction } from 'i18next'
import type { Activity } from '@/api/task/list-activity'
import { formatDay, isDay } from '@/lib/dates'

type T = TFunction<['panel', 'task']>

const FIELDS = {
  title: 'title',
  status_id: 'status',
  assignee_id: 'assignee',
  priority: 'priority',
  type: 'type',
  sprint_id: 'sprint',
  due_date: 'dueDate',
  label_ids: 'labels',
  parent_task_id: 'parent',
} as const

/** What happened, in one sentence that begins with who did it. */
export function activitySentence(activity: Activity, t: T): string {
  const person = activity.actor.display_name
  switch (activity.action) {
    case 'TASK_CREATED':
      return t('did.created', { person })
    case 'COMMENT_ADDED':
      return t('did.commented', { person })
    case 'DOC_LINKED':
      return t('did.linked', { person, page: textOf(activity.new_value, 'page_title') ?? t('did.aPage') })
    case 'DOC_UNLINKED':
      return t('did.unlinked', { person, page: activity.from_label ?? t('did.aPage') })
    default:
      return fieldSentence(activity, person, t)
  }
}

function fieldSentence(activity: Activity, person: string, t: T): string {
  const name = Object.keys(activity.new_value ?? activity.old_value ?? {})[0] ?? ''
  if (name === 'description_json') return t('did.described', { person })
  if (!isField(name)) return t('did.changed', { person })
  const field = t(`field.${FIELDS[name]}`)
  const from = valueOf(name, activity.from_label ?? textOf(activity.old_value, name), t)
  const to = valueOf(name, activity.to_label ?? textOf(activity.new_value, name), t)
  return t('did.set', { person, field, from, to })
}

function valueOf(field: keyof typeof FIELDS, value: string | null, t: T): string {
  if (value === null) return t(field === 'assignee_id' ? 'did.nobody' : 'did.nothing')
  if (field === 'due_date' && isDay(value)) return formatDay(value)
  if (field === 'priority' && isPriority(value)) return t(`task:priorities.${value}`)
  if (field === 'type' && isType(value)) return t(`task:types.${value}`)
  return value
}

function isField(name: string): name is keyof typeof FIELDS {
  return name in FIELDS
}

function isPriority(value: string): value is 'urgent' | 'high' | 'medium' | 'low' | 'none' {
  return ['urgent', 'high', 'medium', 'low', 'none'].includes(value)
}

function isType(value: string): value is 'story' | 'bug' | 'task' | 'subtask' {
  return ['story', 'bug', 'task', 'subtask'].includes(value)
}

function textOf(values: object | null, name: string): string | null {
  const value: unknown = values === null ? null : Object.entries(values).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : null
}

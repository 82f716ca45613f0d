import type { operations } from '@/generated/api'
import type { TaskFilter } from './filter'

type Query = NonNullable<operations['getOrganizationProjectTasks']['parameters']['query']>

/** A filter as parameters of the API. Values that the API does not know are refused by it, not here. */
export function filterParameters(filter: TaskFilter): Query {
  const { due, q, parent } = filter
  return {
    ...several('assignee_id', filter.assignee),
    ...several('priority', filter.priority),
    ...several('label_id', filter.label),
    ...several('type', filter.type),
    ...several('status_id', filter.status),
    ...several('sprint_id', filter.sprint),
    ...several('due', due),
    ...(due !== undefined && due.length > 0 ? { timezone: timezone() } : {}),
    ...(q === undefined || q.trim() === '' ? {} : { q }),
    ...(parent === undefined ? {} : { parent_task_id: parent }),
  }
}

function several(name: keyof Query, values: readonly string[] | undefined): Query {
  return values === undefined || values.length === 0 ? {} : { [name]: values }
}

function timezone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

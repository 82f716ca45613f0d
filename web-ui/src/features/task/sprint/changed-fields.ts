import type { SprintFields } from '@/api/sprint/create-sprint'
import type { Sprint } from '@/api/sprint/list-sprints'

/** What differs from the sprint as it is; null: nothing. */
export function changedFields(sprint: Sprint, fields: SprintFields): Partial<SprintFields> | null {
  const changes: Partial<SprintFields> = {}
  if (fields.name !== sprint.name) changes.name = fields.name
  if (fields.goal !== sprint.goal) changes.goal = fields.goal
  if (fields.start_date !== sprint.start_date) changes.start_date = fields.start_date
  if (fields.end_date !== sprint.end_date) changes.end_date = fields.end_date
  return Object.keys(changes).length > 0 ? changes : null
}

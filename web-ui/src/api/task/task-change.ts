import type { operations } from '@/generated/api'
import type { Day } from '@/lib/dates'
import type { Label, Person, Priority, StatusSummary, Task, TaskType } from './types'

export type TaskBody = operations['patchTask']['requestBody']['content']['application/merge-patch+json']

/** A new value of one field, with all that the screen shows of it. */
export type TaskChange =
  | { field: 'status'; value: StatusSummary }
  | { field: 'priority'; value: Priority }
  | { field: 'assignee'; value: Person | null }
  | { field: 'labels'; value: readonly Label[] }
  | { field: 'sprint'; value: { id: string; name: string } | null }
  | { field: 'dueDate'; value: Day | null }
  | { field: 'type'; value: TaskType }
  | { field: 'title'; value: string }

/** What the row shows at once. */
export function shownChange(change: TaskChange): Partial<Task> {
  switch (change.field) {
    case 'status':
      return { status_id: change.value.id, status: change.value }
    case 'priority':
      return { priority: change.value }
    case 'assignee':
      return { assignee_id: change.value?.id ?? null, assignee: change.value }
    case 'labels':
      return { labels: [...change.value] }
    case 'sprint':
      return { sprint_id: change.value?.id ?? null }
    case 'dueDate':
      return { due_date: change.value }
    case 'type':
      return { type: change.value }
    case 'title':
      return { title: change.value }
  }
}

/** What the server is asked for, as a merge patch. */
export function bodyOf(change: TaskChange): TaskBody {
  switch (change.field) {
    case 'status':
      return { status_id: change.value.id }
    case 'priority':
      return { priority: change.value }
    case 'assignee':
      return { assignee_id: change.value?.id ?? null }
    case 'labels':
      return { label_ids: change.value.map(({ id }) => id) }
    case 'sprint':
      return { sprint_id: change.value?.id ?? null }
    case 'dueDate':
      return { due_date: change.value }
    case 'type':
      return { type: change.value }
    case 'title':
      return { title: change.value }
  }
}

/** Whether a task still has what a change gave it. */
export function isStill(task: Task, change: TaskChange): boolean {
  const text = (one: TaskChange) =>
    one.field === 'labels'
      ? one.value
          .map(({ id }) => id)
          .sort()
          .join()
      : JSON.stringify(bodyOf(one))
  return text(inverseOf(task, change)) === text(change)
}

/** The change that takes this one back. A sprint has no name in a row, so it is looked up by who knows it. */
export function inverseOf(
  task: Task,
  { field }: TaskChange,
  sprintName: (id: string) => string = () => '',
): TaskChange {
  switch (field) {
    case 'status':
      return { field, value: task.status }
    case 'priority':
      return { field, value: task.priority }
    case 'assignee':
      return { field, value: task.assignee }
    case 'labels':
      return { field, value: task.labels }
    case 'sprint':
      return {
        field,
        value: task.sprint_id === null ? null : { id: task.sprint_id, name: sprintName(task.sprint_id) },
      }
    case 'dueDate':
      return { field, value: task.due_date }
    case 'type':
      return { field, value: task.type }
    case 'title':
      return { field, value: task.title }
  }
}

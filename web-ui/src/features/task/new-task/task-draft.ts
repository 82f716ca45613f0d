import type { TaskDraft } from '@/api/task/create-task'
import { shownChange, type TaskChange } from '@/api/task/task-change'
import type { Status, Task } from '@/api/task/types'
import type { DocNode } from '@/lib/doc'
import { isEmptyDoc, sentDoc } from '@/lib/doc'

export type DraftFields = Pick<
  Task,
  | 'status_id'
  | 'status'
  | 'priority'
  | 'assignee_id'
  | 'assignee'
  | 'labels'
  | 'sprint_id'
  | 'due_date'
  | 'type'
>

/** What *New task* holds until it is sent. */
export interface NewTaskDraft {
  projectId: string
  title: string
  description: DocNode | null
  /** Undefined until the statuses of the project are known. */
  fields: DraftFields | undefined
}

export function emptyFields(
  statuses: readonly Status[],
  statusId?: string,
  sprintId?: string,
): DraftFields | undefined {
  const status =
    statuses.find(({ id }) => id === statusId) ??
    statuses.find(({ category }) => category === 'todo') ??
    statuses[0]
  return (
    status && {
      status_id: status.id,
      status,
      priority: 'none',
      assignee_id: null,
      assignee: null,
      labels: [],
      sprint_id: sprintId ?? null,
      due_date: null,
      type: 'task',
    }
  )
}

export function changed(fields: DraftFields, change: TaskChange): DraftFields {
  return { ...fields, ...shownChange(change) }
}

export function isBlank({ title, description }: NewTaskDraft): boolean {
  return title.trim() === '' && isEmptyDoc(description)
}

export function sentDraft({ title, description }: NewTaskDraft, fields: DraftFields): TaskDraft {
  return {
    title: title.trim(),
    description: description === null || isEmptyDoc(description) ? null : sentDoc(description),
    status: fields.status,
    assignee: fields.assignee,
    priority: fields.priority,
    type: fields.type,
    sprintId: fields.sprint_id,
    dueDate: fields.due_date,
    labels: fields.labels,
  }
}

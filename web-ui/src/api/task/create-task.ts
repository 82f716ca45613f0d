import { mutationOptions } from '@tanstack/react-query'
import type { operations } from '@/generated/api'
import { api, call } from '@/lib/http'
import { answeredTask } from './answered'
import { once } from '@/lib/idempotency'
import { session } from '@/lib/session'
import type { WithOverlays } from './pending'
import { putAnswer } from './store'
import type { Label, Person, StatusSummary, Task } from './types'

type Body = operations['postOrganizationProjectTasks']['requestBody']['content']['application/json']

export interface NewTask extends WithOverlays {
  body: Body
}

/** Makes a task. It is shown at once, without a key until the server has given it one. */
export const createTask = (slug: string, projectId: string) =>
  mutationOptions({
    mutationKey: ['task', 'create', projectId],
    mutationFn: (variables: NewTask) =>
      answeredTask(
        null,
        call(
          api.POST('/api/v1/organizations/{slug}/projects/{project_id}/tasks', {
            params: { path: { slug, project_id: projectId } },
            body: variables.body,
            headers: once(variables),
          }),
        ),
      ),
    onSuccess: ({ data }, variables, _result, { client }) =>
      putAnswer(client, variables, data, { isNew: true }),
  })

export interface TaskDraft {
  title: string
  status: StatusSummary
  description?: Body['description_json']
  assignee?: Person | null
  priority?: Task['priority']
  type?: Task['type']
  sprintId?: string | null
  parentId?: string | null
  dueDate?: string | null
  labels?: readonly Label[]
}

/** What a draft asks for and how it looks meanwhile. */
export function newTaskOf(projectId: string, draft: TaskDraft): NewTask {
  const { title, status, description = null, assignee = null, priority = 'none', type = 'task' } = draft
  const { sprintId = null, parentId = null, dueDate = null, labels = [] } = draft
  const now = new Date().toISOString()
  const me = self()
  const created: Task = {
    id: crypto.randomUUID(),
    org_id: '',
    project_id: projectId,
    task_id: '',
    number: Number.MAX_SAFE_INTEGER,
    title,
    status_id: status.id,
    status,
    assignee_id: assignee?.id ?? null,
    assignee,
    reporter_id: me.id,
    reporter: me,
    priority,
    type,
    parent_task_id: parentId,
    sprint_id: sprintId,
    position: Number.MAX_SAFE_INTEGER,
    due_date: dueDate,
    created_at: now,
    updated_at: now,
    labels: [...labels],
    rank: '~',
    subtask_count: 0,
    subtask_done_count: 0,
    comment_count: 0,
    version: 0,
    revision: 0,
  }
  return {
    overlays: [{ id: created.id, created }],
    body: {
      title,
      description_json: description,
      status_id: status.id,
      assignee_id: created.assignee_id,
      priority,
      type,
      parent_task_id: parentId,
      sprint_id: sprintId,
      due_date: dueDate,
      label_ids: labels.map(({ id }) => id),
    },
  }
}

function self(): Person {
  const { user } = session.state()
  return {
    id: user?.id ?? '',
    display_name: user?.display_name ?? '',
    email: user?.email ?? '',
    avatar_url: null,
  }
}

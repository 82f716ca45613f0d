import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { answeredTask } from './answered'
import type { WithOverlays } from './pending'
import { putAnswer } from './store'
import { bodyOf, shownChange, type TaskBody, type TaskChange } from './task-change'
import type { TaskWithTag } from './get-task'

export interface TaskPatch extends WithOverlays {
  body: TaskBody
  /** The tag of what a text was edited from; left out: the last one wins. */
  etag?: string | null
}

/** Changes fields of a task. The screen shows them at once; refused, they go away by themselves. */
export const patchTask = (id: string) =>
  mutationOptions({
    mutationKey: ['task', 'patch', id],
    scope: { id: `task:${id}` },
    mutationFn: ({ body, etag }: TaskPatch) =>
      answeredTask(
        id,
        call(
          api.PATCH('/api/v1/tasks/{task_id}', {
            params: { path: { task_id: id } },
            body,
            headers: {
              'Content-Type': 'application/merge-patch+json',
              ...(etag == null ? {} : { 'If-Match': etag }),
            },
          }),
        ),
      ),
    onSuccess: ({ data, etag }, variables, _result, { client }) => {
      client.setQueryData<TaskWithTag>(keys.taskDetail(id), (known) =>
        known === undefined || known.task.revision > data.revision ? known : { task: data, etag },
      )
      putAnswer(client, variables, data)
    },
  })

export function patchOf(id: string, change: TaskChange, etag?: string | null): TaskPatch {
  const overlays = [{ id, set: shownChange(change) }]
  return { overlays, body: bodyOf(change), ...(etag === undefined ? {} : { etag }) }
}

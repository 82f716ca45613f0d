import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { dropTask } from './store'
import { pendingTasks, type WithOverlays } from './pending'
import type { Task } from './types'

interface Deletion extends WithOverlays {
  etag?: string | null
}

export const deleteTask = ({ id, project_id }: Pick<Task, 'id' | 'project_id'>) =>
  mutationOptions({
    mutationKey: ['task', 'delete', id],
    scope: { id: `task:${id}` },
    mutationFn: ({ etag }: Deletion) =>
      call(
        api.DELETE('/api/v1/tasks/{task_id}', {
          params: { path: { task_id: id } },
          headers: etag == null ? {} : { 'If-Match': etag },
        }),
      ),
    onSuccess: (_answer, variables, _result, { client }) => {
      dropTask(client, id, project_id)
      pendingTasks(client).settle(variables)
    },
  })

export function deletionOf(id: string, etag?: string | null): Deletion {
  return { overlays: [{ id, deleted: true }], ...(etag === undefined ? {} : { etag }) }
}

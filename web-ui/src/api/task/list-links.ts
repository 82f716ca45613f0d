import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, read } from '@/lib/http'

export type LinkedPage = components['schemas']['LinkedPage']

/** The pages that a task is linked to. */
export const linksQuery = (taskId: string) =>
  queryOptions({
    queryKey: keys.links(taskId),
    queryFn: async ({ signal }) => {
      const list = await read(
        api.GET('/api/v1/tasks/{task_id}/links', { params: { path: { task_id: taskId } }, signal }),
      )
      return list.data
    },
  })

import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, read } from '@/lib/http'
import { allParts } from '@/lib/pages'

export type Comment = components['schemas']['Comment']

const PART = 100

/** All comments of a task, the oldest first. */
export const commentsQuery = (taskId: string) =>
  queryOptions({
    queryKey: keys.comments(taskId),
    queryFn: ({ signal }) =>
      allParts(async (after) => {
        const { comments, next } = await read(
          api.GET('/api/v1/tasks/{task_id}/comments', {
            params: {
              path: { task_id: taskId },
              query: { limit: PART, ...(after === undefined ? {} : { after }) },
            },
            signal,
          }),
        )
        return { items: comments, next }
      }),
  })

import { infiniteQueryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, read } from '@/lib/http'

export type Activity = components['schemas']['Activity']

const FIRST: { after: string | null } = { after: null }

/** What happened to a task, the newest first. */
export const taskActivityQuery = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: keys.taskActivity(taskId),
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/tasks/{task_id}/activity', {
          params: { path: { task_id: taskId }, query: pageParam === null ? {} : { after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: FIRST.after,
    getNextPageParam: ({ next }) => next,
  })

import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { freshWhile } from '@/api/live/freshness'
import { api, call, read } from '@/lib/http'
import { journal } from './journal'
import { knownTask, putTask, rowOf } from './store'
import type { TaskDetail } from './types'

export interface TaskWithTag {
  task: TaskDetail
  /** For the If-Match of a write of its title or description. */
  etag: string | null
}

/** The row of a task: what cards, rows and chips show. Lists put it there, so it is hardly ever read by itself. */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: keys.task(id),
    queryFn: async ({ signal, client }) => {
      const row = rowOf(
        await read(api.GET('/api/v1/tasks/{task_id}', { params: { path: { task_id: id } }, signal })),
      )
      const known = knownTask(client, id)
      return known !== undefined && known.revision > row.revision ? known : row
    },
    staleTime: Infinity,
  })

/** All of a task, for its panel and page. */
export const taskDetailQuery = (id: string) =>
  queryOptions({
    queryKey: keys.taskDetail(id),
    queryFn: async ({ signal, client }): Promise<TaskWithTag> => {
      const path = { task_id: id }
      return arrived(client, await call(api.GET('/api/v1/tasks/{task_id}', { params: { path }, signal })))
    },
    staleTime: freshWhile('task', id),
  })

/** All of a task by the key in its address. Afterwards it is known by its id, too. */
export const taskByKeyQuery = (slug: string, key: string) =>
  queryOptions({
    queryKey: keys.taskByKey(slug, key),
    queryFn: async ({ signal, client }) => {
      const start = performance.now()
      const { task } = arrived(
        client,
        await call(
          api.GET('/api/v1/organizations/{slug}/tasks/{task_key}', {
            params: { path: { slug, task_key: key } },
            signal,
          }),
        ),
      )
      journal(client).read([task.id], start)
      return { id: task.id, key: task.task_id, projectId: task.project_id }
    },
    staleTime: Infinity,
  })

function arrived(
  client: QueryClient,
  { data: task, etag }: { data: TaskDetail; etag: string | null },
): TaskWithTag {
  putTask(client, task)
  const whole = { task, etag }
  client.setQueryData(keys.taskDetail(task.id), whole)
  return whole
}

/* eslint-disable @tanstack/query/exhaustive-deps -- the id of a project says in which organization it is */
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { freshWhile, polledUnless } from '@/api/live/freshness'
import { api, read } from '@/lib/http'
import { catchUp } from './catch-up'
import { filterContext, listRule, type ListParams } from './known-lists'
import { filterParameters } from './list-parameters'
import { sortParameter } from './order'
import { putRows } from './store'
import type { TaskList } from './task-list'

const PART = 100

const part = (slug: string, projectId: string, params: ListParams, after?: string, signal?: AbortSignal) =>
  read(
    api.GET('/api/v1/organizations/{slug}/projects/{project_id}/tasks', {
      params: {
        path: { slug, project_id: projectId },
        query: {
          ...filterParameters(params.filter),
          sort: sortParameter(params.sort),
          limit: PART,
          ...(after === undefined ? {} : { after }),
        },
      },
      ...(signal === undefined ? {} : { signal }),
    }),
  )

/** The tasks of a project that a filter shows, in an order, as far as they have been read. */
export const tasksQuery = (slug: string, projectId: string, params: ListParams) =>
  queryOptions({
    queryKey: keys.tasks(projectId, params),
    queryFn: async ({ signal, client }): Promise<TaskList> => {
      const start = performance.now()
      const { tasks, total, next } = await part(slug, projectId, params, undefined, signal)
      putRows(client, tasks)
      const list = { ids: tasks.map(({ id }) => id), total, next }
      return catchUp(client, list, tasks, listRule(params, filterContext(client, projectId)), start)
    },
    staleTime: freshWhile('project', projectId),
    refetchInterval: polledUnless('project', projectId),
  })

/** Reads on. */
export const readOn = (slug: string, projectId: string, params: ListParams) =>
  mutationOptions({
    mutationKey: ['project', projectId, 'more'],
    mutationFn: async ({ next: from }: TaskList, { client }) => {
      if (from === null) return
      const { tasks, next } = await part(slug, projectId, params, from)
      putRows(client, tasks)
      append(client, keys.tasks(projectId, params), from, { ids: tasks.map(({ id }) => id), next })
    },
  })

function append(
  client: QueryClient,
  queryKey: ReturnType<typeof keys.tasks>,
  from: string,
  more: { ids: readonly string[]; next: string | null },
): void {
  client.setQueryData<TaskList>(queryKey, (list) =>
    list?.next === from ? { ...list, ids: [...new Set([...list.ids, ...more.ids])], next: more.next } : list,
  )
}

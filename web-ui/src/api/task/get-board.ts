/* eslint-disable @tanstack/query/exhaustive-deps -- the id of a project says in which organization it is */
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { freshWhile, polledUnless } from '@/api/live/freshness'
import { api, read } from '@/lib/http'
import { catchUp } from './catch-up'
import type { TaskFilter } from './filter'
import { columnRule, filterContext, type Board, type BoardColumn } from './known-lists'
import { filterParameters } from './list-parameters'
import { putRows } from './store'

const PART = 100
const MOST = 500

/** The board of a project: its columns, each as far as it has been read. */
export const boardQuery = (slug: string, projectId: string, filter: TaskFilter) =>
  queryOptions({
    queryKey: keys.board(projectId, filter),
    queryFn: async ({ signal, client, queryKey }): Promise<Board> => {
      const start = performance.now()
      const { columns } = await read(
        api.GET('/api/v1/organizations/{slug}/projects/{project_id}/board', {
          params: {
            path: { slug, project_id: projectId },
            query: {
              ...filterParameters(filter),
              ...(filter.subtasks === true ? { subtasks: true } : {}),
              per_column: loaded(client.getQueryData<Board>(queryKey)),
            },
          },
          signal,
        }),
      )
      const context = filterContext(client, projectId)
      return {
        columns: columns.map(({ status, tasks, total, next }) => {
          putRows(client, tasks)
          const list = { ids: tasks.map(({ id }) => id), total, next }
          const rule = columnRule(filter, status.id, context)
          return { statusId: status.id, status, ...catchUp(client, list, tasks, rule, start) }
        }),
      }
    },
    staleTime: freshWhile('project', projectId),
    refetchInterval: polledUnless('project', projectId),
  })

interface More {
  column: BoardColumn
}

/** Reads on in one column. */
export const readMore = (slug: string, projectId: string, filter: TaskFilter) =>
  mutationOptions({
    mutationKey: ['project', projectId, 'more'],
    mutationFn: async ({ column }: More, { client }) => {
      if (column.next === null) return
      const { tasks, next } = await read(
        api.GET('/api/v1/organizations/{slug}/projects/{project_id}/tasks', {
          params: {
            path: { slug, project_id: projectId },
            query: {
              ...filterParameters({ ...filter, status: [column.statusId] }),
              after: column.next,
              limit: PART,
            },
          },
        }),
      )
      putRows(client, tasks)
      append(client, keys.board(projectId, filter), column, {
        ids: tasks.map(({ id }) => id),
        next,
      })
    },
  })

function append(
  client: QueryClient,
  queryKey: ReturnType<typeof keys.board>,
  { statusId, next: from }: BoardColumn,
  more: { ids: readonly string[]; next: string | null },
): void {
  client.setQueryData<Board>(queryKey, (board) =>
    board === undefined
      ? undefined
      : {
          columns: board.columns.map((column) =>
            column.statusId === statusId && column.next === from
              ? { ...column, ids: [...new Set([...column.ids, ...more.ids])], next: more.next }
              : column,
          ),
        },
  )
}

/** As much as was there already, so that nothing vanishes under the one who scrolls. */
function loaded(board: Board | undefined): number {
  const most = Math.max(PART, ...(board?.columns ?? []).map(({ ids }) => ids.length))
  return Math.min(MOST, Math.ceil(most / PART) * PART)
}

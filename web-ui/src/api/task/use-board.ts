import { useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from '@/api/keys'
import type { TaskFilter } from './filter'
import { boardQuery } from './get-board'
import { columnRule, filterContext, listRule, type Board, type ListParams } from './known-lists'
import { tasksQuery } from './list-tasks'
import { shownList } from './overlay'
import type { TaskList } from './task-list'
import type { Task } from './types'
import { usePendingTasks } from './use-task'

/** The columns of a board with what is under way. */
export function useBoard(slug: string, projectId: string, filter: TaskFilter) {
  const client = useQueryClient()
  const pending = usePendingTasks()
  const query = useQuery(boardQuery(slug, projectId, filter))
  const { data } = query
  const board = useMemo((): Board | undefined => {
    if (data === undefined) return undefined
    const context = filterContext(client, projectId)
    const row = (id: string) => client.getQueryData<Task>(keys.task(id))
    return {
      columns: data.columns.map((column) => ({
        ...column,
        ...shownList(column, columnRule(filter, column.statusId, context), pending, row),
      })),
    }
  }, [client, data, filter, pending, projectId])
  return { board, isError: query.isError, refetch: query.refetch }
}

/** Several lists of a project at once, each undefined until it has been read. */
export function useTaskLists(slug: string, projectId: string, all: readonly ListParams[]) {
  const client = useQueryClient()
  const pending = usePendingTasks()
  const { data, isError, retry } = useQueries({
    queries: all.map((params) => tasksQuery(slug, projectId, params)),
    combine: together,
  })
  const lists = useMemo(() => {
    const context = filterContext(client, projectId)
    return all.map((params, at) => {
      const list = data[at]
      const row = (id: string) => client.getQueryData<Task>(keys.task(id))
      return list && shownList(list, listRule(params, context), pending, row)
    })
  }, [all, client, data, pending, projectId])
  return { lists, isError, retry }
}

function together(results: readonly UseQueryResult<TaskList>[]) {
  return {
    data: results.map(({ data }) => data),
    isError: results.some(({ isError }) => isError),
    retry: () => {
      for (const { isError, refetch } of results) if (isError) void refetch()
    },
  }
}

/** A list of tasks with what is under way. */
export function useTaskList(slug: string, projectId: string, params: ListParams) {
  const client = useQueryClient()
  const pending = usePendingTasks()
  const query = useQuery(tasksQuery(slug, projectId, params))
  const { data } = query
  const list = useMemo((): TaskList | undefined => {
    if (data === undefined) return undefined
    const rule = listRule(params, filterContext(client, projectId))
    return shownList(data, rule, pending, (id) => client.getQueryData<Task>(keys.task(id)))
  }, [client, data, params, pending, projectId])
  return { list, isError: query.isError, refetch: query.refetch }
}

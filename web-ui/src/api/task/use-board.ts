import { useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TaskFilter } from './filter'
import { boardQuery } from './get-board'
import type { ListParams } from './known-lists'
import { tasksQuery } from './list-tasks'
import { boardWith, listWith } from './shown-lists'
import type { TaskList } from './task-list'
import { usePendingTasks } from './use-task'

/** The columns of a board with what is under way. */
export function useBoard(slug: string, projectId: string, filter: TaskFilter) {
  const client = useQueryClient()
  const pending = usePendingTasks()
  const query = useQuery(boardQuery(slug, projectId, filter))
  const { data } = query
  const board = useMemo(
    () => data && boardWith(client, projectId, filter, data, pending),
    [client, data, filter, pending, projectId],
  )
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
  const lists = useMemo(
    () =>
      all.map((params, at) => {
        const list = data[at]
        return list && listWith(client, projectId, params, list, pending)
      }),
    [all, client, data, pending, projectId],
  )
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
  const list = useMemo(
    () => data && listWith(client, projectId, params, data, pending),
    [client, data, params, pending, projectId],
  )
  return { list, isError: query.isError, refetch: query.refetch }
}

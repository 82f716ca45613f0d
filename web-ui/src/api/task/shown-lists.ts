import type { QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { TaskFilter } from './filter'
import { columnRule, filterContext, listRule, type Board, type ListParams } from './known-lists'
import { shownList, shownTask } from './overlay'
import { pendingTasks, type Pending } from './pending'
import { knownTask } from './store'
import type { TaskList } from './task-list'
import type { Task } from './types'

/** A board with what is under way. */
export function boardWith(
  client: QueryClient,
  projectId: string,
  filter: TaskFilter,
  board: Board,
  pending: Pending,
): Board {
  const context = filterContext(client, projectId)
  const row = (id: string) => knownTask(client, id)
  return {
    columns: board.columns.map((column) => ({
      ...column,
      ...shownList(column, columnRule(filter, column.statusId, context), pending, row),
    })),
  }
}

/** A list with what is under way. */
export function listWith(
  client: QueryClient,
  projectId: string,
  params: ListParams,
  list: TaskList,
  pending: Pending,
): TaskList {
  const rule = listRule(params, filterContext(client, projectId))
  return shownList(list, rule, pending, (id) => knownTask(client, id))
}

/** As the screen is about to show it: a second key can come before what the first one did is drawn. */
export function newestBoard(client: QueryClient, projectId: string, filter: TaskFilter): Board | undefined {
  const board = client.getQueryData<Board>(keys.board(projectId, filter))
  return board && boardWith(client, projectId, filter, board, pendingTasks(client).all())
}

/** As the screen is about to show it. */
export function newestList(client: QueryClient, projectId: string, params: ListParams): TaskList | undefined {
  const list = client.getQueryData<TaskList>(keys.tasks(projectId, params))
  return list && listWith(client, projectId, params, list, pendingTasks(client).all())
}

/** A task with what is under way. */
export function newestTask(client: QueryClient, id: string): Task | undefined {
  return shownTask(knownTask(client, id), pendingTasks(client).of(id))
}

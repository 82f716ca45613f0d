import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { session } from '@/lib/session'
import { today } from '@/lib/dates'
import type { components } from '@/generated/api'
import { decides, fits, type FilterContext, type TaskFilter } from './filter'
import { BY_RANK, comparing, type Sort } from './order'
import { changeList, type ListRule, type TaskList, type TaskMove } from './task-list'
import type { Status, Task } from './types'

export interface BoardColumn extends TaskList {
  statusId: string
  status: Status
}

export interface Board {
  columns: readonly BoardColumn[]
}

export interface ListParams {
  filter: TaskFilter
  sort: Sort
}

/** What the words of a filter mean now, as far as it is known. */
export function filterContext(client: QueryClient, projectId: string): FilterContext {
  const sprints = client.getQueryData<readonly components['schemas']['Sprint'][]>(keys.sprints(projectId))
  return {
    me: session.state().user?.id,
    today: today(),
    activeSprints: (sprints ?? []).filter(({ status }) => status === 'active').map(({ id }) => id),
  }
}

export function listRule({ filter, sort }: ListParams, context: FilterContext): ListRule {
  return { fits: fits(filter, context), compare: comparing(sort) }
}

export function columnRule(filter: TaskFilter, statusId: string, context: FilterContext): ListRule {
  const belongs = fits(filter, context)
  return {
    fits: (task) => task.status_id === statusId && belongs(task),
    compare: comparing(BY_RANK),
  }
}

/** Tells every list of a project that has been read. One that cannot know what becomes of it is read again. */
export function changeKnownLists(
  client: QueryClient,
  projectId: string,
  move: TaskMove & { fields?: readonly string[] },
): void {
  const context = filterContext(client, projectId)
  const row = (id: string) => client.getQueryData<Task>(keys.task(id))
  const told = (filter: TaskFilter) =>
    move.fields === undefined ? move : { ...move, decisive: decides(move.fields, filter) }
  for (const [queryKey, board] of client.getQueriesData<Board>({ queryKey: keys.boards(projectId) })) {
    if (board === undefined) continue
    const filter = boardFilter(queryKey)
    write(client, queryKey, board, changeBoard(board, filter, context, told(filter), row))
  }
  for (const [queryKey, list] of client.getQueriesData<TaskList>({ queryKey: keys.taskLists(projectId) })) {
    if (list === undefined) continue
    const params = listParams(queryKey)
    write(client, queryKey, list, changeList(list, listRule(params, context), told(params.filter), row))
  }
}

function changeBoard(
  board: Board,
  filter: TaskFilter,
  context: FilterContext,
  move: TaskMove,
  row: (id: string) => Task | undefined,
): Board | null {
  const columns: BoardColumn[] = []
  for (const column of board.columns) {
    const list = changeList(column, columnRule(filter, column.statusId, context), move, row)
    if (list === null) return null
    columns.push(list === column ? column : { ...column, ...list })
  }
  return columns.every((column, at) => column === board.columns[at]) ? board : { columns }
}

function write(client: QueryClient, queryKey: QueryKey, old: object, changed: object | null): void {
  if (changed === null) void client.invalidateQueries({ queryKey, exact: true })
  else if (changed !== old) client.setQueryData(queryKey, changed)
}

/* eslint-disable @typescript-eslint/consistent-type-assertions -- keys.board and keys.tasks end with what was read by */
function boardFilter(queryKey: QueryKey): TaskFilter {
  return queryKey.at(-1) as TaskFilter
}

function listParams(queryKey: QueryKey): ListParams {
  return queryKey.at(-1) as ListParams
}

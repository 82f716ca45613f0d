import type { Sort, SortName } from '@/api/task/order'
import { list } from '@/lib/search-params'
import { taskSearch, type TaskSearch } from './task-search'

export const COLUMNS = [
  'key',
  'title',
  'status',
  'priority',
  'assignee',
  'labels',
  'sprint',
  'due',
  'updated',
] as const
export type Column = (typeof COLUMNS)[number]

export const GROUPINGS = ['status', 'assignee', 'priority', 'sprint'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** By what the server sorts. */
export const SORT_OF: Readonly<Partial<Record<Column, SortName>>> = {
  key: 'number',
  title: 'title',
  priority: 'priority',
  due: 'due_date',
  updated: 'updated_at',
}

/** A task is hardly known without these. */
export const ALWAYS: readonly Column[] = ['key', 'title']

/** The address of the list: filters, and how it shows what fits. */
export type ListSearch = TaskSearch & Partial<Record<'sort' | 'dir' | 'group' | 'cols', string>>

export function listSearch(search: Record<string, unknown>): ListSearch {
  const found: ListSearch = taskSearch(search)
  const sort = COLUMNS.find((column) => column === search['sort'] && SORT_OF[column] !== undefined)
  if (sort !== undefined) found.sort = sort
  if (sort !== undefined && search['dir'] === 'desc') found.dir = 'desc'
  const group = GROUPINGS.find((name) => name === search['group'])
  if (group !== undefined) found.group = group
  if (typeof search['cols'] === 'string') return withColumns(found, columnsOf({ cols: search['cols'] }))
  return found
}

export function columnsOf({ cols }: Pick<ListSearch, 'cols'>): readonly Column[] {
  if (cols === undefined) return COLUMNS
  const chosen = list(cols)
  return COLUMNS.filter((column) => ALWAYS.includes(column) || chosen.includes(column))
}

/** All of them is what there is without a word. */
export function withColumns(search: ListSearch, shown: readonly Column[]): ListSearch {
  const cols = COLUMNS.filter((column) => ALWAYS.includes(column) || shown.includes(column))
  const next = { ...search, cols: cols.join(',') }
  if (cols.length === COLUMNS.length) Reflect.deleteProperty(next, 'cols')
  return next
}

export function groupingOf({ group }: ListSearch): Grouping | null {
  return GROUPINGS.find((name) => name === group) ?? null
}

export function sortedBy({ sort }: ListSearch): Column | null {
  return COLUMNS.find((column) => column === sort) ?? null
}

export function sortOf(search: ListSearch): Sort {
  const column = sortedBy(search)
  return {
    by: (column === null ? undefined : SORT_OF[column]) ?? 'rank',
    descending: search.dir === 'desc',
  }
}

/** A press on a header: upwards, downwards, then by rank again. */
export function pressedHeader({ sort, dir, ...search }: ListSearch, column: Column): ListSearch {
  if (sort !== column) return { ...search, sort: column }
  return dir === 'desc' ? search : { ...search, sort, dir: 'desc' }
}

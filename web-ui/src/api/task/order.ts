import { PRIORITIES, type Task } from './types'

export const SORTS = ['rank', 'number', 'title', 'priority', 'due_date', 'created_at', 'updated_at'] as const

export type SortName = (typeof SORTS)[number]

export interface Sort {
  by: SortName
  descending: boolean
}

export const BY_RANK: Sort = { by: 'rank', descending: false }

type Compare = (a: Task, b: Task) => number

const COMPARE: Record<SortName, Compare> = {
  rank: (a, b) => text(a.rank, b.rank),
  number: (a, b) => a.number - b.number,
  title: (a, b) => text(fold(a.title), fold(b.title)),
  priority: (a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority),
  due_date: (a, b) => text(a.due_date ?? '', b.due_date ?? ''),
  created_at: (a, b) => Date.parse(a.created_at) - Date.parse(b.created_at),
  updated_at: (a, b) => Date.parse(a.updated_at) - Date.parse(b.updated_at),
}

/** The order of the server's lists, for rows that change or come while they are shown. */
export function comparing({ by, descending }: Sort): Compare {
  const sign = descending ? -1 : 1
  return (a, b) => {
    // Without a date comes last both ways.
    if (by === 'due_date' && (a.due_date === null) !== (b.due_date === null))
      return a.due_date === null ? 1 : -1
    return sign * (COMPARE[by](a, b) || COMPARE.created_at(a, b) || text(a.id, b.id))
  }
}

export function sortParameter({ by, descending }: Sort): `-${SortName}` | SortName {
  return descending ? `-${by}` : by
}

/** Without case, accents and compatibility forms, as the server compares. */
export function fold(value: string): string {
  return value.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import { PRIORITIES } from '@/api/task/types'
import type { Priority } from '@/components/fields/priority-icon'
import { list } from '@/lib/search-params'

export const GROUPS = ['project', 'status', 'due'] as const
export type Group = (typeof GROUPS)[number]

export interface MyWorkParams {
  group?: Group
  priority?: string
  done?: true
}

/** What the address of My work says; a bad value is none, and what is so anyway is not written. */
export function myWorkParams(search: Record<string, unknown>): MyWorkParams {
  const group = GROUPS.find((one) => one === search['group'])
  const priority = prioritiesOf(search['priority']).join(',')
  return {
    ...(group === undefined || group === 'project' ? {} : { group }),
    ...(priority === '' ? {} : { priority }),
    ...(search['done'] === 'true' || search['done'] === true ? { done: true } : {}),
  }
}

export function prioritiesOf(value: unknown): Priority[] {
  const named = typeof value === 'string' ? list(value) : []
  return PRIORITIES.filter((priority) => named.includes(priority))
}

import type { SearchType } from '@/api/search/search'
import { LONGEST_QUERY } from '@/api/search/search'

export interface SearchParams {
  q?: string
  type?: Exclude<SearchType, 'all'>
}

/** What the address of the search screen says; a bad value is none. */
export function searchParams(search: Record<string, unknown>): SearchParams {
  const { q, type } = search
  return {
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, LONGEST_QUERY) } : {}),
    ...(type === 'task' || type === 'page' ? { type } : {}),
  }
}

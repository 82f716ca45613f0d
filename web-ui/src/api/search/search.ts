import { queryOptions, skipToken } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, read } from '@/lib/http'

export type TaskResult = components['schemas']['TaskResult']
export type PageResult = components['schemas']['PageResult']
export type SearchType = 'all' | 'task' | 'page'

export const LONGEST_QUERY = 200

/** What fits a text. While it is blank nothing is asked; an answer stands until the next one is there. */
export const searchQuery = (slug: string, text: string, type: SearchType = 'all') => {
  const q = text.trim().slice(0, LONGEST_QUERY)
  return queryOptions({
    queryKey: keys.search(slug, q, type),
    queryFn:
      q === ''
        ? skipToken
        : ({ signal }) =>
            read(
              api.GET('/api/v1/organizations/{slug}/search', {
                params: { path: { slug }, query: { q, ...(type === 'all' ? {} : { type }) } },
                signal,
              }),
            ),
  })
}

export function isTaskResult(result: { type: string }): result is TaskResult {
  return result.type === 'task'
}

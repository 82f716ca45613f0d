import { infiniteQueryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, read } from '@/lib/http'

export type Happening = components['schemas']['OrganizationActivity']

/** What happened in an organization, newest first, `limit` at a time. */
export const activityQuery = (slug: string, limit: number) =>
  infiniteQueryOptions({
    queryKey: keys.activity(slug, { limit }),
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/organizations/{slug}/activity', {
          params: {
            path: { slug },
            query: { limit, ...(pageParam === '' ? {} : { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ data, next }) => (data.length < limit ? undefined : (next ?? undefined)),
  })

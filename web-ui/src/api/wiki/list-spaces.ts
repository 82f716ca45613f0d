import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, read } from '@/lib/http'

export type Space = components['schemas']['Space']

export const spacesQuery = (slug: string) =>
  queryOptions({
    queryKey: keys.spaces(slug),
    queryFn: async ({ signal }) =>
      (
        await read(
          api.GET('/api/v1/organizations/{slug}/wiki/spaces', {
            params: { path: { slug }, query: { limit: 100 } },
            signal,
          }),
        )
      ).spaces,
  })

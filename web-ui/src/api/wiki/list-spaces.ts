import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, read } from '@/lib/http'
import { allParts } from '@/lib/pages'

export type Space = components['schemas']['Space']

export const spacesQuery = (slug: string) =>
  queryOptions({
    queryKey: keys.spaces(slug),
    queryFn: ({ signal }) =>
      allParts(async (after) => {
        const { spaces, next } = await read(
          api.GET('/api/v1/organizations/{slug}/wiki/spaces', {
            params: { path: { slug }, query: after === undefined ? {} : { after } },
            signal,
          }),
        )
        return { items: spaces, next }
      }),
  })

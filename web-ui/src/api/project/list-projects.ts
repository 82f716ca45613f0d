import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'
import { allParts } from '@/lib/pages'

export const projectsQuery = (slug: string) =>
  queryOptions({
    queryKey: keys.projects(slug),
    queryFn: ({ signal }) =>
      allParts(async (after) => {
        const { projects, next } = await read(
          api.GET('/api/v1/organizations/{slug}/projects', {
            params: { path: { slug }, query: after === undefined ? {} : { after } },
            signal,
          }),
        )
        return { items: projects, next }
      }),
  })

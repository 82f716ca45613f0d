import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

export const orgQuery = (slug: string) =>
  queryOptions({
    queryKey: keys.org(slug),
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/organizations/{slug}', { params: { path: { slug } }, signal })),
  })

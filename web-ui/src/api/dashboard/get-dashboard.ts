import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

export const dashboardQuery = (slug: string) =>
  queryOptions({
    queryKey: keys.dashboard(slug),
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/organizations/{slug}/dashboard', { params: { path: { slug } }, signal })),
  })

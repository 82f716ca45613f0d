import { queryOptions } from '@tanstack/react-query'
import { api, read } from '@/lib/http'
import { keys } from '@/api/keys'

export const orgsQuery = () =>
  queryOptions({
    queryKey: keys.orgs(),
    queryFn: ({ signal }) => read(api.GET('/api/v1/auth/orgs', { signal })),
  })

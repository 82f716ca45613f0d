import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

export const meQuery = () =>
  queryOptions({
    queryKey: keys.me(),
    queryFn: ({ signal }) => read(api.GET('/api/v1/auth/me', { signal })),
    staleTime: 5 * 60_000,
  })

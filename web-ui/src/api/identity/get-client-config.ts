import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

/** What the server offers: ways to sign in, limits, the numbers of its features. */
export const clientConfigQuery = () =>
  queryOptions({
    queryKey: keys.config(),
    queryFn: ({ signal }) => read(api.GET('/api/v1/client-config', { signal })),
    staleTime: Infinity,
  })

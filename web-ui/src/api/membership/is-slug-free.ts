import { queryOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { Problem } from '@/lib/problem'

/** A web address is free when nothing is found there, whoever it may belong to. */
export const slugFreeQuery = (slug: string) =>
  queryOptions({
    queryKey: ['slug', slug],
    queryFn: async ({ signal }): Promise<boolean> => {
      try {
        await call(api.GET('/api/v1/organizations/{slug}', { params: { path: { slug } }, signal }))
        return false
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        if (error.status === 404) return true
        if (error.status === 403) return false
        throw error
      }
    },
    staleTime: 0,
    retry: false,
  })

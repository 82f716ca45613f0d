import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

export const membersQuery = (slug: string) =>
  queryOptions({
    queryKey: keys.members(slug),
    queryFn: async ({ signal }) => {
      const list = await read(
        api.GET('/api/v1/organizations/{slug}/members', { params: { path: { slug } }, signal }),
      )
      return list.members
    },
  })

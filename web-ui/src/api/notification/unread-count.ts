import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

export const unreadQuery = () =>
  queryOptions({
    queryKey: keys.unread(),
    queryFn: async ({ signal }) => {
      const page = await read(api.GET('/api/v1/notifications', { params: { query: { limit: 1 } }, signal }))
      return page.unread_count
    },
  })

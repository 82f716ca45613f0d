import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

export const pageTasksQuery = (pageId: string) =>
  queryOptions({
    queryKey: keys.pageTasks(pageId),
    queryFn: async ({ signal }) =>
      (
        await read(
          api.GET('/api/v1/pages/{page_id}/tasks', { params: { path: { page_id: pageId } }, signal }),
        )
      ).data,
  })

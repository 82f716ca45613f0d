/* eslint-disable @tanstack/query/exhaustive-deps -- the id of a project says in which organization it is */
import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

/** The statuses of a project in their order. */
export const statusesQuery = (slug: string, projectId: string) =>
  queryOptions({
    queryKey: keys.statuses(projectId),
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/organizations/{slug}/projects/{project_id}/statuses', {
          params: { path: { slug, project_id: projectId } },
          signal,
        }),
      ),
  })

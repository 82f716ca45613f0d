/* eslint-disable @tanstack/query/exhaustive-deps -- the id of a project says in which organization it is */
import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

export const labelsQuery = (slug: string, projectId: string) =>
  queryOptions({
    queryKey: keys.labels(projectId),
    queryFn: async ({ signal }) => {
      const list = await read(
        api.GET('/api/v1/organizations/{slug}/projects/{project_id}/labels', {
          params: { path: { slug, project_id: projectId } },
          signal,
        }),
      )
      return list.labels
    },
  })

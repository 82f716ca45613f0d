/* eslint-disable @tanstack/query/exhaustive-deps -- the id of a project says in which organization it is */
import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, read } from '@/lib/http'
import { allParts } from '@/lib/pages'

export type Sprint = components['schemas']['Sprint']
export type SprintId = Pick<Sprint, 'id' | 'project_id'>

/** All sprints of a project, the oldest first. */
export const sprintsQuery = (slug: string, projectId: string) =>
  queryOptions({
    queryKey: keys.sprints(projectId),
    queryFn: ({ signal }) =>
      allParts(async (after) => {
        const { sprints, next } = await read(
          api.GET('/api/v1/organizations/{slug}/projects/{project_id}/sprints', {
            params: { path: { slug, project_id: projectId }, query: after === undefined ? {} : { after } },
            signal,
          }),
        )
        return { items: sprints, next }
      }),
  })

import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call, read } from '@/lib/http'
import { allParts } from '@/lib/pages'

export const archivedProjectsQuery = (slug: string) =>
  queryOptions({
    queryKey: keys.archivedProjects(slug),
    queryFn: ({ signal }) =>
      allParts(async (after) => {
        const { projects, next } = await read(
          api.GET('/api/v1/organizations/{slug}/projects', {
            params: { path: { slug }, query: { archived: true, ...(after === undefined ? {} : { after }) } },
            signal,
          }),
        )
        return { items: projects, next }
      }),
  })

export const restoreProject = (slug: string) =>
  mutationOptions({
    mutationKey: ['org', slug, 'restore-project'],
    mutationFn: (projectId: string) =>
      call(
        api.PATCH('/api/v1/organizations/{slug}/projects/{project_id}', {
          params: { path: { slug, project_id: projectId } },
          body: { archived: false },
        }),
      ),
    onSettled: (_answer, _error, _projectId, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.projects(slug) }),
  })

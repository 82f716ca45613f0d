import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'

/** Brings a project back from the archive. */
export const restoreProject = (slug: string) =>
  mutationOptions({
    mutationKey: ['org', slug, 'restore-project'],
    mutationFn: (projectId: string) =>
      call(
        api.PATCH('/api/v1/organizations/{slug}/projects/{project_id}', {
          params: { path: { slug, project_id: projectId } },
          body: { is_archived: false },
        }),
      ),
    onSuccess: (_answer, _projectId, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.projects(slug) }),
  })

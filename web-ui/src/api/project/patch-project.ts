import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { putProject } from './put-project'

export interface ProjectFields {
  name: string
  description: string | null
}

export const patchProject = (slug: string, projectId: string) =>
  mutationOptions({
    mutationKey: ['project', projectId, 'patch'],
    scope: { id: `project:${projectId}` },
    mutationFn: (body: ProjectFields) =>
      call(
        api.PATCH('/api/v1/organizations/{slug}/projects/{project_id}', {
          params: { path: { slug, project_id: projectId } },
          body,
          headers: { 'Content-Type': 'application/merge-patch+json' },
        }),
      ),
    onSuccess: ({ data }, _variables, _result, { client }) => putProject(client, slug, data),
  })

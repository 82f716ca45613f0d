import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import type { Project } from './put-project'

export const archiveProject = (slug: string) =>
  mutationOptions({
    mutationKey: ['org', slug, 'archive-project'],
    mutationFn: (project: Pick<Project, 'id'>) =>
      call(
        api.DELETE('/api/v1/organizations/{slug}/projects/{project_id}', {
          params: { path: { slug, project_id: project.id } },
        }),
      ),
    onSuccess: (_answer, { id }, _result, { client }) => {
      client.setQueryData<Project[]>(keys.projects(slug), (projects) =>
        projects?.filter((project) => project.id !== id),
      )
    },
  })

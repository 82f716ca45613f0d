import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'

export interface NewProject {
  name: string
  key: string
  description: string
  type: 'kanban' | 'scrum'
}

export const createProject = (slug: string) =>
  mutationOptions({
    mutationKey: [...keys.projects(slug), 'create'],
    mutationFn: (project: NewProject) =>
      call(
        api.POST('/api/v1/organizations/{slug}/projects', {
          params: { path: { slug } },
          body: { ...project, description: project.description || null },
          headers: once(project),
        }),
      ),
    onSuccess: (_answer, _project, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.projects(slug) }),
  })

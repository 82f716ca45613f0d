import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'
import { putSprint } from './put-sprint'

export interface SprintFields {
  name: string
  goal: string | null
  start_date: string | null
  end_date: string | null
}

export const createSprint = (slug: string, projectId: string) =>
  mutationOptions({
    mutationKey: ['sprint', 'create', projectId],
    mutationFn: (body: SprintFields) =>
      call(
        api.POST('/api/v1/organizations/{slug}/projects/{project_id}/sprints', {
          params: { path: { slug, project_id: projectId } },
          body,
          headers: once(body),
        }),
      ),
    onSuccess: ({ data }, _variables, _result, { client }) => putSprint(client, data),
  })

import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'

export type Label = components['schemas']['Label']

export interface NewLabel {
  name: string
  color: string
}

export const createLabel = (slug: string, projectId: string) =>
  mutationOptions({
    mutationKey: ['label', 'create', projectId],
    mutationFn: (body: NewLabel) =>
      call(
        api.POST('/api/v1/organizations/{slug}/projects/{project_id}/labels', {
          params: { path: { slug, project_id: projectId } },
          body,
          headers: once(body),
        }),
      ),
    onSuccess: ({ data }, _variables, _result, { client }) => {
      client.setQueryData<Label[]>(keys.labels(projectId), (labels) =>
        labels === undefined ? undefined : [...labels.filter(({ id }) => id !== data.id), data],
      )
    },
  })

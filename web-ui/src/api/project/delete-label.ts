import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import type { Label } from './create-label'

export const deleteLabel = (slug: string, projectId: string) =>
  mutationOptions({
    mutationKey: ['project', projectId, 'delete-label'],
    mutationFn: (labelId: string) =>
      call(
        api.DELETE('/api/v1/organizations/{slug}/projects/{project_id}/labels/{label_id}', {
          params: { path: { slug, project_id: projectId, label_id: labelId } },
        }),
      ),
    onSuccess: (_answer, labelId, _result, { client }) => {
      client.setQueryData<Label[]>(keys.labels(projectId), (labels) =>
        labels?.filter(({ id }) => id !== labelId),
      )
    },
  })

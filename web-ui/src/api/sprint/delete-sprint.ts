import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import type { SprintId } from './list-sprints'
import { dropSprint } from './put-sprint'

export const deleteSprint = () =>
  mutationOptions({
    mutationKey: ['sprint', 'delete'],
    mutationFn: (sprint: SprintId) =>
      call(api.DELETE('/api/v1/sprints/{sprint_id}', { params: { path: { sprint_id: sprint.id } } })),
    onSuccess: (_answer, sprint, _result, { client }) => dropSprint(client, sprint.project_id, sprint.id),
  })

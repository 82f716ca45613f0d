import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import type { SprintId } from './list-sprints'
import { putSprint } from './put-sprint'

export const startSprint = ({ id: sprintId }: SprintId) =>
  mutationOptions({
    mutationKey: ['sprint', sprintId, 'start'],
    scope: { id: `sprint:${sprintId}` },
    mutationFn: () =>
      call(api.POST('/api/v1/sprints/{sprint_id}/start', { params: { path: { sprint_id: sprintId } } })),
    onSuccess: ({ data }, _variables, _result, { client }) => putSprint(client, data),
  })

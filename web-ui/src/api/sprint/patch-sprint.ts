import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import type { SprintFields } from './create-sprint'
import type { SprintId } from './list-sprints'
import { putSprint } from './put-sprint'

/** Null clears goal and dates. */
export const patchSprint = ({ id: sprintId }: SprintId) =>
  mutationOptions({
    mutationKey: ['sprint', sprintId, 'patch'],
    scope: { id: `sprint:${sprintId}` },
    mutationFn: (body: Partial<SprintFields>) =>
      call(
        api.PATCH('/api/v1/sprints/{sprint_id}', {
          params: { path: { sprint_id: sprintId } },
          body,
          headers: { 'Content-Type': 'application/merge-patch+json' },
        }),
      ),
    onSuccess: ({ data }, _variables, _result, { client }) => putSprint(client, data),
  })

import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'
import type { SprintId } from './list-sprints'
import { putSprint } from './put-sprint'

export interface Completion {
  /** Where unfinished tasks go: another sprint, or the backlog. */
  target_sprint_id: string | null
}

export const completeSprint = ({ id: sprintId }: SprintId) =>
  mutationOptions({
    mutationKey: ['sprint', sprintId, 'complete'],
    scope: { id: `sprint:${sprintId}` },
    mutationFn: (completion: Completion) =>
      call(
        api.POST('/api/v1/sprints/{sprint_id}/complete', {
          params: { path: { sprint_id: sprintId } },
          body: {
            ...completion,
            incomplete_action: completion.target_sprint_id === null ? 'backlog' : 'sprint',
          },
          headers: once(completion),
        }),
      ),
    onSuccess: ({ data }, _variables, _result, { client }) => putSprint(client, data),
  })

import { mutationOptions } from '@tanstack/react-query'
import { api, call, type Answer } from '@/lib/http'
import { answeredTask } from './answered'
import type { Overlay, WithOverlays } from './pending'
import { putAnswer } from './store'
import type { StatusSummary, TaskDetail } from './types'

export type Place = NonNullable<Overlay['place']>

export interface TaskPlacing extends WithOverlays {
  statusId: string
  /** Beside the neighbour that is shown. `first`: a column that shows none; `last`: one that shows not all of it. */
  place: Place
}

/** Puts a task into a column and beside another one. */
export const moveTask = (id: string) =>
  mutationOptions({
    mutationKey: ['task', 'move', id],
    scope: { id: `task:${id}` },
    mutationFn: ({ statusId, place }: TaskPlacing) => moveTo(id, statusId, place),
    onSuccess: ({ data }, variables, _result, { client }) => putAnswer(client, variables, data),
  })

export function moveTo(id: string, statusId: string, place: Place): Promise<Answer<TaskDetail>> {
  return answeredTask(
    id,
    call(
      api.PATCH('/api/v1/tasks/{task_id}/move', {
        params: { path: { task_id: id } },
        body: { status_id: statusId, ...neighbour(place) },
      }),
    ),
  )
}

export function placingOf(id: string, status: StatusSummary, place: Place): TaskPlacing {
  return { statusId: status.id, place, overlays: [{ id, set: { status_id: status.id, status }, place }] }
}

/** Behind all that are there, however many that are. */
const END = 2 ** 31 - 1

function neighbour(place: Place): { after_id: string } | { before_id: string } | { position: number } {
  if (place === 'first') return { position: 0 }
  if (place === 'last') return { position: END }
  return 'after' in place ? { after_id: place.after } : { before_id: place.before }
}

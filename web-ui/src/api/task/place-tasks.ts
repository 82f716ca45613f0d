import { mutationOptions, notifyManager } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { moveTo, type Place } from './move-task'
import { pendingTasks, type WithOverlays } from './pending'
import { putTask } from './store'
import type { StatusSummary, Task, TaskDetail } from './types'

interface TasksPlacing extends WithOverlays {
  statusId: string
  steps: readonly { id: string; place: Place }[]
  /** Those that come from another column. */
  coming: string[]
}

/** Puts several tasks into a column: there all at once, then each to its place, one after the other. */
export const placeTasks = () =>
  mutationOptions({
    mutationKey: ['task', 'place'],
    scope: { id: 'tasks' },
    mutationFn: async ({ statusId, steps, coming }: TasksPlacing) => {
      if (coming.length > 0)
        await call(
          api.PATCH('/api/v1/tasks/bulk', { body: { task_ids: coming, set: { status_id: statusId } } }),
        )
      const placed: TaskDetail[] = []
      for (const { id, place } of steps) placed.push((await moveTo(id, statusId, place)).data)
      return placed
    },
    onSuccess: (placed, variables, _result, { client }) =>
      notifyManager.batch(() => {
        for (const task of placed) putTask(client, task)
        pendingTasks(client).settle(variables)
      }),
  })

/** The first one at the place, each other one behind the one before. */
export function placingsOf(tasks: readonly Task[], status: StatusSummary, place: Place): TasksPlacing {
  const steps = tasks.map(({ id }, at) => {
    const before = tasks[at - 1]
    return { id, place: before === undefined ? place : { after: before.id } }
  })
  return stepsTo(tasks, status, steps)
}

/** Each one to a place of its own. */
export function stepsTo(
  tasks: readonly Task[],
  status: StatusSummary,
  steps: readonly { id: string; place: Place }[],
): TasksPlacing {
  return {
    statusId: status.id,
    steps,
    coming: tasks.filter(({ status_id }) => status_id !== status.id).map(({ id }) => id),
    overlays: steps.map(({ id, place }) => ({ id, set: { status_id: status.id, status }, place })),
  }
}

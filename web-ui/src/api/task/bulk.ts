import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'
import { bulkOverlays, bulkSet, type BulkChange, type BulkSet } from './bulk-change'
import { pendingTasks, type WithOverlays } from './pending'
import { dropTask, putConfirmed } from './store'
import type { Task } from './types'

interface TasksPatch extends WithOverlays {
  taskIds: string[]
  set: BulkSet
  /** How the rows were known when it was asked for. */
  revisions: ReadonlyMap<string, number>
}

/** One after the other, so that the last one wins here and there. */
const scope = { id: 'tasks' }

/** Changes several tasks, all or none of them. */
export const patchTasks = () =>
  mutationOptions({
    mutationKey: ['task', 'bulk'],
    scope,
    mutationFn: ({ taskIds, set }: TasksPatch) =>
      call(api.PATCH('/api/v1/tasks/bulk', { body: { task_ids: taskIds, set } })),
    onSuccess: (_answer, variables, _result, { client }) => putConfirmed(client, variables),
  })

export function tasksPatchOf(tasks: readonly Task[], change: BulkChange): TasksPatch {
  return {
    taskIds: tasks.map(({ id }) => id),
    set: bulkSet(change),
    revisions: new Map(tasks.map(({ id, revision }) => [id, revision])),
    overlays: bulkOverlays(tasks, change),
  }
}

interface TasksDeletion extends WithOverlays {
  tasks: readonly Task[]
}

/** Deletes several tasks, all or none of them. */
export const deleteTasks = () =>
  mutationOptions({
    mutationKey: ['task', 'bulk-delete'],
    scope,
    mutationFn: (variables: TasksDeletion) =>
      call(
        api.POST('/api/v1/tasks/bulk-delete', {
          body: { task_ids: variables.tasks.map(({ id }) => id) },
          headers: once(variables),
        }),
      ),
    onSuccess: (_answer, variables, _result, { client }) => {
      for (const { id, project_id } of variables.tasks) dropTask(client, id, project_id)
      pendingTasks(client).settle(variables)
    },
  })

export function tasksDeletionOf(tasks: readonly Task[]): TasksDeletion {
  return { tasks, overlays: tasks.map(({ id }) => ({ id, deleted: true })) }
}

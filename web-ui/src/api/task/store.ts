import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { journal } from './journal'
import { changeKnownLists } from './known-lists'
import { pendingTasks, type WithOverlays } from './pending'
import type { Task, TaskDetail } from './types'

/** What was told about a task besides itself. */
export interface Told {
  isNew?: boolean
  /** What has changed; without it anything may have. */
  fields?: readonly string[]
}

export function knownTask(client: QueryClient, id: string): Task | undefined {
  return client.getQueryData<Task>(keys.task(id))
}

/** The newest of a task is known: it stands in its row and in every list to which it belongs. */
export function putTask(client: QueryClient, told: Task | TaskDetail, how: Told = {}): void {
  const task = rowOf(told)
  const before = knownTask(client, task.id)
  if (before !== undefined && before.revision >= task.revision) return
  if (journal(client).isDeleted(task.id)) return
  notifyManager.batch(() => {
    client.setQueryData(keys.task(task.id), task)
    journal(client).wrote(task.id, before, task)
    changeKnownLists(client, task.project_id, {
      id: task.id,
      before,
      after: task,
      isNew: how.isNew ?? false,
      decisive: true,
      ...(how.fields === undefined ? {} : { fields: how.fields }),
    })
  })
}

/** A task is gone, with all that shows it. Its subtasks are told by themselves. */
export function dropTask(client: QueryClient, id: string, projectId: string): void {
  const before = knownTask(client, id)
  notifyManager.batch(() => {
    journal(client).wrote(id, before, null)
    client.setQueryData(keys.taskGone(id), true)
    changeKnownLists(client, projectId, { id, before, after: null, isNew: false, decisive: true })
  })
}

/** The answer to a write: what was asked for is now what the server says, in one step on the screen. */
export function putAnswer(client: QueryClient, variables: object, task: Task | TaskDetail, how?: Told): void {
  notifyManager.batch(() => {
    putTask(client, task, how)
    pendingTasks(client).settle(variables)
  })
}

interface Confirmed extends WithOverlays {
  revisions: ReadonlyMap<string, number>
}

/**
 * An answer that says no more than that it is done: rows of which nothing newer has been told meanwhile are now what was asked
 * for. Their own messages come and say the rest.
 */
export function putConfirmed(client: QueryClient, variables: Confirmed): void {
  notifyManager.batch(() => {
    for (const { id, set } of variables.overlays) {
      const before = knownTask(client, id)
      if (before === undefined || before.revision !== variables.revisions.get(id)) continue
      const after = { ...before, ...set }
      client.setQueryData(keys.task(id), after)
      journal(client).wrote(id, before, after)
      const move = { id, before, after, isNew: false, decisive: true }
      changeKnownLists(client, before.project_id, move)
    }
    pendingTasks(client).settle(variables)
  })
}

/** Rows of an answer, unless newer ones are known. */
export function putRows(client: QueryClient, tasks: readonly Task[]): void {
  notifyManager.batch(() => {
    for (const task of tasks) {
      const known = knownTask(client, task.id)
      if (known === undefined || known.revision < task.revision) {
        client.setQueryData(keys.task(task.id), rowOf(task))
      }
    }
  })
}

/** The row without what only the task itself shows. */
export function rowOf(task: Task | TaskDetail): Task {
  if (!('description_json' in task)) return task
  const row: Partial<TaskDetail> & Task = { ...task }
  delete row.description_json
  return row
}

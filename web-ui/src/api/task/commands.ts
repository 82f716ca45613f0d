import type { MutationOptions, QueryClient } from '@tanstack/react-query'
import { deleteTasks, patchTasks, tasksDeletionOf, tasksPatchOf } from './bulk'
import type { BulkChange } from './bulk-change'
import { deleteTask, deletionOf } from './delete-task'
import { moveTask, placingOf, type Place } from './move-task'
import { patchOf, patchTask } from './patch-task'
import type { TaskChange } from './task-change'
import type { StatusSummary, Task } from './types'

/** Runs a mutation that nobody on the screen waits for. */
export function run<Data, Variables>(
  client: QueryClient,
  options: MutationOptions<Data, Error, Variables>,
  variables: Variables,
): Promise<Data> {
  return client.getMutationCache().build(client, options).execute(variables)
}

export async function changeTask(client: QueryClient, task: Task, change: TaskChange): Promise<void> {
  await run(client, patchTask(task.id), patchOf(task.id, change))
}

export async function changeTasks(
  client: QueryClient,
  tasks: readonly Task[],
  change: BulkChange,
): Promise<void> {
  await run(client, patchTasks(), tasksPatchOf(tasks, change))
}

export async function removeTasks(client: QueryClient, tasks: readonly Task[]): Promise<void> {
  await run(client, deleteTasks(), tasksDeletionOf(tasks))
}

export async function placeTask(
  client: QueryClient,
  task: Task,
  status: StatusSummary,
  place: Place,
): Promise<void> {
  await run(client, moveTask(task.id), placingOf(task.id, status, place))
}

export async function removeTask(client: QueryClient, task: Task, etag?: string | null): Promise<void> {
  await run(client, deleteTask(task), deletionOf(task.id, etag))
}

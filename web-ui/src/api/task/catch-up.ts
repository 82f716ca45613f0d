import type { QueryClient } from '@tanstack/react-query'
import { journal } from './journal'
import { knownTask } from './store'
import { changeList, type ListRule, type TaskList } from './task-list'
import type { Task } from './types'

/** An answer, with what has been written since it was asked for: it may be older than what is known. */
export function catchUp(
  client: QueryClient,
  list: TaskList,
  tasks: readonly Task[],
  rule: ListRule,
  start: number,
): TaskList {
  const answered = new Map(tasks.map((task) => [task.id, task]))
  const written = journal(client).since(start)
  journal(client).read(list.ids, start)
  return written.reduce<TaskList>((current, { id, before, after }) => {
    const told = answered.get(id)
    if (told !== undefined && after !== null && told.revision >= after.revision) return current
    const move = { id, before: told ?? before, after, isNew: before === undefined, decisive: false }
    return changeList(current, rule, move, (other) => knownTask(client, other)) ?? current
  }, list)
}

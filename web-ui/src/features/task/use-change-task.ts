import { useQueryClient } from '@tanstack/react-query'
import { knownTask } from '@/api/task/store'
import type { TaskChange } from '@/api/task/task-change'
import { useTaskCommands } from './shared/use-task-commands'

/** Changes a field of a task that is on the screen. */
export function useChangeTask(id: string): (change: TaskChange) => void {
  const client = useQueryClient()
  const commands = useTaskCommands()
  return (change) => {
    const task = knownTask(client, id)
    if (task !== undefined) commands.change(task, change)
  }
}

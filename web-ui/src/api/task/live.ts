import type { QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { LiveChange } from '@/lib/live/protocol'
import { journal } from './journal'
import { dropTask, knownTask, putTask } from './store'
import { readTask } from './read-task'

/** Changes that only say how much there is below or beside a task. */
const COUNTS = new Set(['comment_count', 'subtask_count', 'subtask_done_count'])

export function taskChanged(client: QueryClient, change: LiveChange): void {
  const { id, action, fields } = change
  const projectId = projectOf(client, change)
  if (action === 'deleted') {
    if (projectId !== undefined) dropTask(client, id, projectId)
    return
  }
  if (action === 'restored') journal(client).restored(id)
  const task = readTask(change.data)
  const known = knownTask(client, id)
  if (task !== null) {
    const isNew = action === 'created' || action === 'restored'
    putTask(client, task, { isNew, fields: isNew || action === 'moved' ? ALL : fields })
  } else if (known === undefined || isNewer(change, known.revision)) {
    void client.invalidateQueries({ queryKey: keys.task(id), exact: true })
  }
  if (!fields.every((field) => COUNTS.has(field))) {
    void client.invalidateQueries({ queryKey: keys.taskDetail(id) })
    void client.invalidateQueries({ queryKey: keys.taskActivity(id) })
  }
  const parent = task?.parent_task_id
  if (parent != null) void client.invalidateQueries({ queryKey: keys.subtasks(parent) })
}

const ALL = ['status_id', 'sprint_id', 'title'] as const

function isNewer({ revision }: LiveChange, known: number): boolean {
  return revision === null || revision > known
}

function projectOf(client: QueryClient, { topic, id }: LiveChange): string | undefined {
  const [kind, topicId] = topic.split(':')
  return kind === 'project' ? topicId : knownTask(client, id)?.project_id
}

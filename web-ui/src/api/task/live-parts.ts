import type { QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { LiveChange } from '@/lib/live/protocol'
import type { Comment } from './list-comments'
import { dropComment, putComment } from './put-comment'

/** Somebody wrote, changed or deleted a comment of a task that is open. */
export function commentChanged(client: QueryClient, change: LiveChange): void {
  const taskId = followedTask(change)
  if (taskId === null) return
  if (change.action === 'deleted') dropComment(client, taskId, change.id)
  else if (isComment(change.data)) putComment(client, change.data)
  else void client.invalidateQueries({ queryKey: keys.comments(taskId) })
  void client.invalidateQueries({ queryKey: keys.taskActivity(taskId) })
}

/** A page was linked to a task that is open, or is no longer. */
export function taskLinkChanged(client: QueryClient, change: LiveChange): void {
  const taskId = followedTask(change)
  if (taskId === null) return
  void client.invalidateQueries({ queryKey: keys.links(taskId) })
  void client.invalidateQueries({ queryKey: keys.taskActivity(taskId) })
}

function followedTask({ topic }: LiveChange): string | null {
  const [kind, id] = topic.split(':')
  return kind === 'task' && id !== undefined ? id : null
}

/** The server promises its shape, so only what tells it from other rows is looked at. */
function isComment(data: unknown): data is Comment {
  return (
    typeof data === 'object' &&
    data !== null &&
    'task_id' in data &&
    'body_json' in data &&
    'revision' in data
  )
}

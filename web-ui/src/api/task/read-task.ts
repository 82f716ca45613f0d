import type { Task } from './types'

/** The row of a message. The server promises its shape, so only what tells it from other rows is looked at. */
export function readTask(data: Readonly<Record<string, unknown>> | null): Task | null {
  return isTask(data) ? data : null
}

function isTask(data: unknown): data is Task {
  return (
    typeof data === 'object' &&
    data !== null &&
    'task_id' in data &&
    'status_id' in data &&
    'rank' in data &&
    'revision' in data
  )
}

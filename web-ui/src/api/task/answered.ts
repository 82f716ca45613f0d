import { api, call, type Answer } from '@/lib/http'
import type { TaskDetail } from './types'

const LATE = 2_000

/** What became of a write. An answer that does not know yet (202) is followed by a read a little later. */
export async function answeredTask(
  id: string | null,
  answer: Promise<Answer<object>>,
): Promise<Answer<TaskDetail>> {
  const { data, ...rest } = await answer
  if (isDetail(data)) return { ...rest, data }
  if (id === null) throw new Error('A task was made, but the server does not know yet which.')
  await new Promise((resolve) => setTimeout(resolve, LATE))
  const { data: task, etag } = await call(
    api.GET('/api/v1/tasks/{task_id}', { params: { path: { task_id: id } } }),
  )
  return { ...rest, data: task, etag }
}

function isDetail(data: object): data is TaskDetail {
  return 'task_id' in data
}

import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/api/identity/use-session'
import { usePresence } from '@/api/live/use-presence'
import { useTopic } from '@/api/live/use-topic'
import { taskByKeyQuery, taskDetailQuery, taskQuery } from '@/api/task/get-task'
import { shownTask } from '@/api/task/overlay'
import { useOverlays } from '@/api/task/use-task'
import { Problem } from '@/lib/problem'

/** The task of a key, followed as long as it is open. */
export function useOpenTask(org: string, key: string) {
  const { user } = useSession()
  const byKey = useQuery(taskByKeyQuery(org, key))
  const id = byKey.data?.id
  const detail = useQuery({ ...taskDetailQuery(id ?? ''), enabled: id !== undefined })
  const row = useQuery({ ...taskQuery(id ?? ''), enabled: id !== undefined })
  const overlays = useOverlays(id ?? '')
  useTopic('task', id)
  useTopic('project', byKey.data?.projectId)
  const people = usePresence('task', id)
  const error = byKey.error ?? detail.error
  return {
    task: shownTask(row.data, overlays),
    isPending: overlays.length > 0,
    detail: detail.data,
    isGone: error instanceof Problem && error.status === 404,
    isFailed: error !== null,
    others: people.filter(({ user_id }) => user_id !== user?.id),
    retry: () => void (byKey.isError ? byKey.refetch() : detail.refetch()),
  }
}

import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'

export interface PageToLink {
  pageId: string
  title: string
}

export const linkPageKey = (taskId: string) => ['link', 'create', taskId] as const

/** The answer names no page, so the list is read again before it counts as done. */
export const linkPage = (taskId: string) =>
  mutationOptions({
    mutationKey: linkPageKey(taskId),
    mutationFn: (page: PageToLink) =>
      call(
        api.POST('/api/v1/tasks/{task_id}/links', {
          params: { path: { task_id: taskId } },
          body: { page_id: page.pageId },
          headers: once(page),
        }),
      ),
    onSuccess: (_answer, _page, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.links(taskId) }),
  })

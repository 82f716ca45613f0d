import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import type { PageToLink } from './link-page'
import type { LinkedPage } from './list-links'

export const unlinkPageKey = (taskId: string) => ['link', 'delete', taskId] as const

export const unlinkPage = (taskId: string) =>
  mutationOptions({
    mutationKey: unlinkPageKey(taskId),
    mutationFn: ({ pageId }: PageToLink) =>
      call(
        api.DELETE('/api/v1/tasks/{task_id}/links/{page_id}', {
          params: { path: { task_id: taskId, page_id: pageId } },
        }),
      ),
    onSuccess: (_answer, { pageId }, _result, { client }) => {
      client.setQueryData<LinkedPage[]>(keys.links(taskId), (links) =>
        links?.filter(({ page_id }) => page_id !== pageId),
      )
    },
  })

import { mutationOptions } from '@tanstack/react-query'
import { sentDoc, type DocNode } from '@/lib/doc'
import { api, call } from '@/lib/http'
import { putComment } from './put-comment'

export interface CommentChange {
  id: string
  body: DocNode
}

export const patchCommentKey = (taskId: string) => ['comment', 'patch', taskId] as const

export const patchComment = (taskId: string) =>
  mutationOptions({
    mutationKey: patchCommentKey(taskId),
    scope: { id: `comments:${taskId}` },
    mutationFn: ({ id, body }: CommentChange) =>
      call(
        api.PATCH('/api/v1/tasks/{task_id}/comments/{comment_id}', {
          params: { path: { task_id: taskId, comment_id: id } },
          body: { body_json: sentDoc(body) },
        }),
      ),
    onSuccess: ({ data }, _variables, _result, { client }) => putComment(client, data),
  })

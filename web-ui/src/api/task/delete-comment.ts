import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { dropComment } from './put-comment'

export const deleteCommentKey = (taskId: string) => ['comment', 'delete', taskId] as const

export const deleteComment = (taskId: string) =>
  mutationOptions({
    mutationKey: deleteCommentKey(taskId),
    scope: { id: `comments:${taskId}` },
    mutationFn: (commentId: string) =>
      call(
        api.DELETE('/api/v1/tasks/{task_id}/comments/{comment_id}', {
          params: { path: { task_id: taskId, comment_id: commentId } },
        }),
      ),
    onSuccess: (_answer, commentId, _result, { client }) => dropComment(client, taskId, commentId),
  })

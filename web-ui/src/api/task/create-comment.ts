import { mutationOptions } from '@tanstack/react-query'
import { sentDoc, type DocNode } from '@/lib/doc'
import { drafts } from '@/lib/drafts'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'
import { putComment } from './put-comment'

export interface NewComment {
  /** Until the server gives it one. */
  id: string
  body: DocNode
  at: string
}

/** What is written for a task is kept under this key until the server has it. */
export const commentDraft = (taskId: string) => `comment:${taskId}`

export const createCommentKey = (taskId: string) => ['comment', 'create', taskId] as const

export const createComment = (taskId: string) =>
  mutationOptions({
    mutationKey: createCommentKey(taskId),
    scope: { id: `comments:${taskId}` },
    mutationFn: (comment: NewComment) =>
      call(
        api.POST('/api/v1/tasks/{task_id}/comments', {
          params: { path: { task_id: taskId } },
          body: { body_json: sentDoc(comment.body) },
          headers: once(comment),
        }),
      ),
    onSuccess: ({ data }, { body }, _result, { client }) => {
      putComment(client, data)
      const key = commentDraft(taskId)
      if (drafts.peek(key) === body) drafts.drop(key)
    },
  })

import { useMutationState, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { pendingVariables } from '@/api/pending-variables'
import { sentDoc } from '@/lib/doc'
import type { SessionUser } from '@/lib/session-channel'
import { createCommentKey, type NewComment } from './create-comment'
import { deleteCommentKey } from './delete-comment'
import { commentsQuery, type Comment } from './list-comments'
import { patchCommentKey, type CommentChange } from './patch-comment'

export interface ShownComment {
  comment: Comment
  isPending: boolean
}

/** The comments of a task as the screen shows them: those of the server, and on top what is under way. */
export function useComments(
  taskId: string,
  me: SessionUser | null,
): { comments: readonly ShownComment[]; query: UseQueryResult<Comment[]> } {
  const query = useQuery(commentsQuery(taskId))
  const created = useMutationState(pendingVariables<NewComment>(createCommentKey(taskId)))
  const changed = useMutationState(pendingVariables<CommentChange>(patchCommentKey(taskId)))
  const deleted = useMutationState(pendingVariables<string>(deleteCommentKey(taskId)))
  const base = (query.data ?? [])
    .filter(({ id }) => !deleted.includes(id))
    .map((comment): ShownComment => {
      const change = changed.findLast(({ id }) => id === comment.id)
      return change === undefined
        ? { comment, isPending: false }
        : { comment: { ...comment, body_json: bodyOf(change), is_edited: true }, isPending: true }
    })
  const added = created.flatMap((sent): ShownComment[] =>
    me === null ? [] : [{ comment: commentOf(taskId, sent, me), isPending: true }],
  )
  return { comments: [...base, ...added], query }
}

function commentOf(taskId: string, sent: NewComment, me: SessionUser): Comment {
  return {
    id: sent.id,
    task_id: taskId,
    author_id: me.id,
    author: { ...me, avatar_url: null },
    body_json: bodyOf(sent),
    is_edited: false,
    created_at: sent.at,
    updated_at: sent.at,
    version: 0,
    revision: 0,
  }
}

const bodyOf = ({ body }: Pick<NewComment, 'body'>): Comment['body_json'] => sentDoc(body)

import type { QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { Comment } from './list-comments'

/** Puts what the server said of a comment into the list of its task, unless the list knows something newer. */
export function putComment(client: QueryClient, comment: Comment): void {
  client.setQueryData<Comment[]>(keys.comments(comment.task_id), (comments) => {
    const known = comments?.find(({ id }) => id === comment.id)
    if (comments === undefined || (known !== undefined && known.revision > comment.revision)) return comments
    return known === undefined
      ? [...comments, comment]
      : comments.map((other) => (other === known ? comment : other))
  })
}

export function dropComment(client: QueryClient, taskId: string, commentId: string): void {
  client.setQueryData<Comment[]>(keys.comments(taskId), (comments) =>
    comments?.filter(({ id }) => id !== commentId),
  )
}

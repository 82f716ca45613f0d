import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/identity/use-session'
import { useMayManage } from '@/api/membership/use-role'
import { useComments } from '@/api/task/use-comments'
import type { TextSources } from '@/components/editor/sources'
import { ErrorState } from '@/components/ui/error-state'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { CommentView } from './comment-view'
import styles from './comments.module.css'
import { NewComment } from './new-comment'

interface CommentsProps {
  org: string
  taskId: string
  sources: TextSources
  /** The address of the task, for links to its comments. */
  address: string
}

export function Comments({ org, taskId, sources, address }: CommentsProps) {
  const { t } = useTranslation('panel')
  const { user } = useSession()
  const mayManage = useMayManage(org)
  const { comments, query } = useComments(taskId, user)
  return (
    <div className={styles.comments}>
      {query.isError && <ErrorState onRetry={() => void query.refetch()} />}
      {query.isPending && (
        <Skeleton>
          <BoneRows count={2} />
        </Skeleton>
      )}
      {query.isSuccess && comments.length === 0 && <p className={styles.empty}>{t('noComments')}</p>}
      {comments.length > 0 && (
        <ul aria-label={t('comments')} className={styles.list}>
          {comments.map(({ comment, isPending }) => (
            <li key={comment.id}>
              <CommentView
                comment={comment}
                isPending={isPending}
                isMine={comment.author_id === user?.id}
                mayDelete={mayManage || comment.author_id === user?.id}
                sources={sources}
                address={address}
              />
            </li>
          ))}
        </ul>
      )}
      <NewComment key={taskId} taskId={taskId} sources={sources} />
    </div>
  )
}

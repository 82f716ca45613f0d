import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { taskActivityQuery } from '@/api/task/list-activity'
import { Avatar } from '@/components/fields/avatar'
import { Moment } from '@/components/fields/moment'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { activitySentence } from './activity-sentence'
import styles from './activity.module.css'

export function Activity({ taskId }: { taskId: string }) {
  const { t } = useTranslation(['panel', 'task'])
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    taskActivityQuery(taskId),
  )
  if (isError) return <ErrorState onRetry={() => void refetch()} />
  if (data === undefined) {
    return (
      <Skeleton>
        <BoneRows count={3} />
      </Skeleton>
    )
  }
  return (
    <>
      <ul aria-label={t('activity')} className={styles.list}>
        {data.pages
          .flatMap(({ activities }) => activities)
          .map((activity) => (
            <li key={activity.id} className={styles.row}>
              <Avatar person={activity.actor} />
              <span className={styles.sentence} dir="auto">
                {activitySentence(activity, t)}
              </span>
              <span className={styles.when}>
                <Moment at={activity.created_at} />
              </span>
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('showMore')}
          </Button>
        </div>
      )}
    </>
  )
}

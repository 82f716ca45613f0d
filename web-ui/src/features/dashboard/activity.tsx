import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { activityQuery } from '@/api/dashboard/list-activity'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Screen } from '@/components/ui/screen'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { Feed } from './feed'
import styles from './activity.module.css'

const PART = 50

/** What happened in the organization, by day. */
export function Activity({ org }: { org: string }) {
  const { t } = useTranslation('dashboard')
  const { data, isPending, isError, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(activityQuery(org, PART))
  const happenings = data?.pages.flatMap((page) => page.data) ?? []
  return (
    <Screen heading={t('activity')} isReady={!isPending}>
      {isPending ? (
        <Skeleton>
          <BoneRows count={12} />
        </Skeleton>
      ) : isError && data === undefined ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : happenings.length === 0 ? (
        <EmptyState>{t('nothingHappened')}</EmptyState>
      ) : (
        <div className={styles.column}>
          <Feed happenings={happenings} level={2} />
          {hasNextPage && (
            <Button look="outline" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {t('earlier')}
            </Button>
          )}
        </div>
      )}
    </Screen>
  )
}

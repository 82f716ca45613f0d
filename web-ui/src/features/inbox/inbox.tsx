import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { inboxQuery } from '@/api/notification/list-notifications'
import { notificationsOf } from '@/api/notification/live'
import { markAllRead } from '@/api/notification/mark-all-read'
import { markRead } from '@/api/notification/mark-read'
import { reasonOf, thingOf, type Notification } from '@/api/notification/notification'
import { Rows } from '@/components/rows/rows'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { RadioGroup } from '@/components/ui/radio-group'
import { Screen } from '@/components/ui/screen'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import { InboxRow } from './inbox-row'
import type { InboxParams } from './params'
import { Reasons } from './reasons'
import styles from './inbox.module.css'

interface InboxProps {
  org: string
  params: InboxParams
  onShow: (show: 'unread' | 'all') => void
  onOpen: (notification: Notification) => void
}

export function Inbox({ org, params, onShow, onOpen }: InboxProps) {
  const { t } = useTranslation('notification')
  const queryClient = useQueryClient()
  const { reason, show, item } = params
  const inbox = useInfiniteQuery(inboxQuery(show !== 'all'))
  const refused = (error: Error) => tell({ text: problemText(error), isError: true })
  const one = useMutation(markRead(queryClient))
  const all = useMutation(markAllRead(queryClient))
  const known = notificationsOf(inbox.data)
  const shown = known.filter(
    (notification) =>
      (show === 'all' || !notification.is_read || isOpen(notification, item)) &&
      (reason === undefined || reasonOf(notification) === reason),
  )
  const find = (id: string) => known.find((notification) => notification.id === id)
  const read = (notification: Notification) => {
    if (!notification.is_read) one.mutate(notification, { onError: refused })
  }
  const open = (id: string) => {
    const notification = find(id)
    if (notification === undefined) return
    read(notification)
    onOpen(notification)
  }
  const press = ({ key, shiftKey }: KeyboardEvent, id: string): boolean => {
    if (key.toLowerCase() !== 'e') return false
    const notification = find(id)
    if (shiftKey) all.mutate(undefined, { onError: refused })
    else if (notification !== undefined) read(notification)
    return true
  }

  return (
    <Screen
      heading={t('heading')}
      isReady={!inbox.isPending}
      actions={
        known.some(({ is_read }) => !is_read) && (
          <Button onPress={() => all.mutate(undefined, { onError: refused })}>{t('markAll')}</Button>
        )
      }
    >
      <div className={styles.place}>
        <div className={styles.inbox}>
          <Reasons org={org} params={params} known={known} />
          <div className={styles.list}>
            <RadioGroup
              label={t('show')}
              labelHidden
              options={[
                { id: 'unread', label: t('unread') },
                { id: 'all', label: t('everything') },
              ]}
              value={show ?? 'unread'}
              onChange={onShow}
            />
            {inbox.isPending ? (
              <Skeleton>
                <BoneRows count={10} />
              </Skeleton>
            ) : inbox.isError ? (
              <ErrorState onRetry={() => void inbox.refetch()} />
            ) : shown.length === 0 ? (
              <EmptyState>{t('empty')}</EmptyState>
            ) : (
              <Rows
                label={t('notifications')}
                onOpen={open}
                onKey={press}
                rows={shown.map((notification) => ({
                  id: notification.id,
                  name: notification.title,
                  isCurrent: isOpen(notification, item),
                  content: <InboxRow notification={notification} onRead={() => read(notification)} />,
                }))}
              />
            )}
            {inbox.hasNextPage && (
              <Button
                look="outline"
                isPending={inbox.isFetchingNextPage}
                onPress={() => void inbox.fetchNextPage()}
              >
                {t('earlier')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </Screen>
  )
}

function isOpen(notification: Notification, item: string | undefined): boolean {
  return item !== undefined && thingOf(notification) === item
}

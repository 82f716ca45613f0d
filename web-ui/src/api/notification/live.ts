import type { InfiniteData } from '@tanstack/react-query'
import type { components } from '@/generated/api'
import type { Notification } from './notification'

type Page = components['schemas']['NotificationPage']
export type InboxPages = InfiniteData<Page>

/** What a live message says, as far as the inbox looks at it. */
export interface InboxChange {
  resource: string
  action: string
  id: string
  data: unknown
}

/** The inbox after a live message: raised, read, or all read. Repeated messages change nothing. */
export function inboxAfter(pages: InboxPages, change: InboxChange): InboxPages {
  if (isCount(change.data)) return eachNotification(pages, (notification) => read(notification))
  const { data } = change
  if (!isNotification(data)) return pages
  if (has(pages, data.id)) {
    return eachNotification(pages, (notification) => (notification.id === data.id ? data : notification))
  }
  return change.action === 'created' ? inFront(pages, data) : pages
}

/** How many are unread after it, when that can be told without asking the server. */
export function unreadAfter(
  count: number,
  change: InboxChange,
  known: readonly Notification[],
): number | undefined {
  const { data } = change
  if (isCount(data)) return data.unread_count
  if (!isNotification(data)) return undefined
  const before = known.find(({ id }) => id === data.id)
  if (before !== undefined) return count + Number(!data.is_read) - Number(!before.is_read)
  return change.action === 'created' ? count + Number(!data.is_read) : undefined
}

export function notificationsOf(pages: InboxPages | undefined): Notification[] {
  return pages?.pages.flatMap(({ data }) => data) ?? []
}

function read(notification: Notification): Notification {
  return notification.is_read ? notification : { ...notification, is_read: true }
}

function has(pages: InboxPages, id: string): boolean {
  return notificationsOf(pages).some((notification) => notification.id === id)
}

function inFront(pages: InboxPages, notification: Notification): InboxPages {
  const [first, ...others] = pages.pages
  if (first === undefined) return pages
  const grown = { ...first, data: [notification, ...first.data], total: first.total + 1 }
  return { ...pages, pages: [grown, ...others.map((page) => ({ ...page, total: page.total + 1 }))] }
}

function eachNotification(
  pages: InboxPages,
  change: (notification: Notification) => Notification,
): InboxPages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, data: page.data.map(change) })) }
}

function isCount(data: unknown): data is { unread_count: number } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'unread_count' in data &&
    typeof data.unread_count === 'number'
  )
}

function isNotification(data: unknown): data is Notification {
  return typeof data === 'object' && data !== null && 'is_read' in data && 'entity_id' in data
}

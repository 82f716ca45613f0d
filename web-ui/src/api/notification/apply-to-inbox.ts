import type { QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { inboxAfter, notificationsOf, unreadAfter, type InboxChange } from './live'
import { inboxQuery } from './list-notifications'

/** Puts a change of a notification, one's own or one that was told, into what is shown of the inbox. */
export function applyToInbox(queryClient: QueryClient, change: InboxChange): void {
  const known = [true, false].flatMap((unread) =>
    notificationsOf(queryClient.getQueryData(inboxQuery(unread).queryKey)),
  )
  const count = queryClient.getQueryData<number>(keys.unread())
  const next = count === undefined ? undefined : unreadAfter(count, change, known)
  if (next === undefined) void queryClient.invalidateQueries({ queryKey: keys.unread() })
  else queryClient.setQueryData(keys.unread(), Math.max(0, next))
  for (const unread of [true, false]) {
    queryClient.setQueryData(inboxQuery(unread).queryKey, (pages) => pages && inboxAfter(pages, change))
  }
}

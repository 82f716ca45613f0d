import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { applyToInbox } from './apply-to-inbox'

export const MARK_ALL_READ = ['inbox', 'mark-all-read'] as const

export const markAllRead = (queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: MARK_ALL_READ,
    mutationFn: () => call(api.POST('/api/v1/notifications/mark-all-read')),
    onSuccess: () =>
      applyToInbox(queryClient, {
        resource: 'notification',
        action: 'updated',
        id: '',
        data: { unread_count: 0 },
      }),
  })

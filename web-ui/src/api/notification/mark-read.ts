import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { applyToInbox } from './apply-to-inbox'
import type { Notification } from './notification'

/** Read at once on the screen; refused, the inbox is asked again. */
export const markRead = (queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: ['inbox', 'mark-read'],
    mutationFn: ({ id }: Notification) =>
      call(
        api.PATCH('/api/v1/notifications/{notification_id}/read', {
          params: { path: { notification_id: id } },
        }),
      ),
    onMutate: (notification) =>
      applyToInbox(queryClient, {
        resource: 'notification',
        action: 'updated',
        id: notification.id,
        data: { ...notification, is_read: true },
      }),
    onError: () => queryClient.invalidateQueries({ queryKey: keys.inbox({}).slice(0, 1) }),
  })

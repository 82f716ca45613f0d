import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { applyToInbox } from './apply-to-inbox'

/** All read at once on the screen; refused, the inbox is asked again. */
export const markAllRead = (queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: ['inbox', 'mark-all-read'],
    mutationFn: () => call(api.POST('/api/v1/notifications/mark-all-read')),
    onMutate: () =>
      applyToInbox(queryClient, {
        resource: 'notification',
        action: 'updated',
        id: '',
        data: { unread_count: 0 },
      }),
    onError: () => queryClient.invalidateQueries({ queryKey: keys.inbox({}).slice(0, 1) }),
  })

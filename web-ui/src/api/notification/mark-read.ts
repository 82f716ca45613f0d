import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { applyToInbox } from './apply-to-inbox'

export const MARK_READ = ['inbox', 'mark-read'] as const

export const markRead = (queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: MARK_READ,
    mutationFn: ({ id }: { id: string }) =>
      call(
        api.PATCH('/api/v1/notifications/{notification_id}/read', {
          params: { path: { notification_id: id } },
        }),
      ),
    onSuccess: ({ data }) =>
      applyToInbox(queryClient, { resource: 'notification', action: 'updated', id: data.id, data }),
  })

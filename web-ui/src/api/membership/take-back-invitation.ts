import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import type { Invitation } from './invite'

export const takeBackInvitation = (slug: string, queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: ['org', slug, 'take-back-invitation'],
    mutationFn: ({ id }: { id: string }) =>
      call(
        api.DELETE('/api/v1/organizations/{slug}/invitations/{invitation_id}', {
          params: { path: { slug, invitation_id: id } },
        }),
      ),
    onSuccess: (_, { id }) =>
      queryClient.setQueryData(keys.invitations(slug), (sent: Invitation[] = []) =>
        sent.filter((invitation) => invitation.id !== id),
      ),
  })

import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'
import { withInvitation } from './invitations'

export type Invitation = components['schemas']['Invitation']

export interface NewInvitation {
  email: string
  role: 'member' | 'admin'
}

export const invite = (slug: string, queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: ['org', slug, 'invite'],
    mutationFn: (body: NewInvitation) =>
      call(
        api.POST('/api/v1/organizations/{slug}/invite', {
          params: { path: { slug } },
          body,
          headers: once(body),
        }),
      ),
    onSuccess: ({ data }) =>
      queryClient.setQueryData(keys.invitations(slug), (sent: Invitation[] = []) =>
        withInvitation(sent, data),
      ),
  })

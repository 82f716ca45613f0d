import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { withoutMember, type Member } from './live'

export const removeMember = (slug: string, queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: ['org', slug, 'remove-member'],
    mutationFn: ({ userId }: { userId: string }) =>
      call(
        api.DELETE('/api/v1/organizations/{slug}/members/{user_id}', {
          params: { path: { slug, user_id: userId } },
        }),
      ),
    onSuccess: (_, { userId }) =>
      queryClient.setQueryData(
        keys.members(slug),
        (members: Member[] | undefined) => members && withoutMember(members, userId),
      ),
  })

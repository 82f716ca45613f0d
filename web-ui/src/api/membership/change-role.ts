import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { withMember, type Member } from './live'

export interface RoleChange {
  userId: string
  role: 'admin' | 'member'
}

export const changeRole = (slug: string, queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: ['org', slug, 'change-role'],
    mutationFn: ({ userId, role }: RoleChange) =>
      call(
        api.PATCH('/api/v1/organizations/{slug}/members/{user_id}', {
          params: { path: { slug, user_id: userId } },
          body: { role },
        }),
      ),
    onSuccess: ({ data }) =>
      queryClient.setQueryData(
        keys.members(slug),
        (members: Member[] | undefined) => members && withMember(members, data),
      ),
  })

import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { session } from '@/lib/session'

/** Nothing when one is signed in with the address, else a password, and a name for a new account. */
export interface Acceptance {
  password?: string
  display_name?: string
}

export const acceptInvitation = (token: string) =>
  mutationOptions({
    mutationKey: ['invitation', token, 'accept'],
    mutationFn: (body: Acceptance) =>
      call(api.POST('/api/v1/auth/invitations/{token}/accept', { params: { path: { token } }, body })),
    onSuccess: ({ data }, _body, _result, { client }) => {
      if ('access_token' in data) {
        const { access_token, user } = data
        if (access_token !== null && user !== null) session.signedIn({ ...data, access_token, user })
      }
      return client.invalidateQueries({ queryKey: keys.orgs() })
    },
    retry: false,
  })

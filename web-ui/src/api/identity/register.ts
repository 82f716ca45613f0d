import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { session } from '@/lib/session'

export interface Registration {
  display_name: string
  email: string
  password: string
}

export const register = () =>
  mutationOptions({
    mutationKey: ['session', 'register'],
    mutationFn: (body: Registration) => call(api.POST('/api/v1/auth/register', { body })),
    // A late answer has no session: the account is there, and one signs in with it.
    onSuccess: ({ data }) => {
      if ('access_token' in data) session.signedIn(data)
    },
    retry: false,
  })

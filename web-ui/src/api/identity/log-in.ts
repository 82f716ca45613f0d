import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { session } from '@/lib/session'

export interface Credentials {
  email: string
  password: string
}

export const logIn = () =>
  mutationOptions({
    mutationKey: ['session', 'log-in'],
    mutationFn: (body: Credentials) => call(api.POST('/api/v1/auth/login', { body })),
    onSuccess: ({ data }) => session.signedIn(data),
    retry: false,
  })

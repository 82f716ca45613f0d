import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'
import { session } from '@/lib/session'

/** Trades what Google says of a person for a session. */
export const logInWithGoogle = () =>
  mutationOptions({
    mutationKey: ['session', 'google'],
    mutationFn: (id_token: string) => call(api.POST('/api/v1/auth/oauth/google', { body: { id_token } })),
    onSuccess: ({ data }) => session.signedIn(data),
    retry: false,
  })

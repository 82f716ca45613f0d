import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'

export interface PasswordChange {
  /** Left out by who has none yet. */
  current_password?: string
  new_password: string
}

/** All other sessions of the person end with it. */
export const changePassword = () =>
  mutationOptions({
    mutationKey: ['password', 'change'],
    mutationFn: (body: PasswordChange) => call(api.POST('/api/v1/auth/change-password', { body })),
    onSuccess: (_answer, _change, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.sessions() }),
    retry: false,
  })

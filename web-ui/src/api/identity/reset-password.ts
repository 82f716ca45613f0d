import { mutationOptions } from '@tanstack/react-query'
import { api, call } from '@/lib/http'

/** The answer is the same whether there is such an account or not. */
export const forgotPassword = () =>
  mutationOptions({
    mutationKey: ['password', 'forgot'],
    mutationFn: (body: { email: string }) => call(api.POST('/api/v1/auth/forgot-password', { body })),
    retry: false,
  })

export const resetPassword = () =>
  mutationOptions({
    mutationKey: ['password', 'reset'],
    mutationFn: (body: { token: string; new_password: string }) =>
      call(api.POST('/api/v1/auth/reset-password', { body })),
    retry: false,
  })

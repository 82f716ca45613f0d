import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { session } from '@/lib/session'

export interface MeChange {
  display_name?: string
  /** The language of the interface. */
  locale?: string
}

export const updateMe = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['me', 'update'],
    mutationFn: (body: MeChange) => call(api.PATCH('/api/v1/auth/me', { body })),
    onSuccess: ({ data }) => {
      client.setQueryData(keys.me(), data)
      session.renamed(data)
    },
  })

import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, call, read } from '@/lib/http'

export type Session = components['schemas']['Session']

/** Where one is signed in, the newest first. */
export const sessionsQuery = () =>
  queryOptions({
    queryKey: keys.sessions(),
    queryFn: async ({ signal }) => (await read(api.GET('/api/v1/auth/sessions', { signal }))).sessions,
  })

export const endSession = () =>
  mutationOptions({
    mutationKey: ['sessions', 'end'],
    mutationFn: (id: string) =>
      call(api.DELETE('/api/v1/auth/sessions/{session_id}', { params: { path: { session_id: id } } })),
    onMutate: async (id, { client }) => {
      await client.cancelQueries({ queryKey: keys.sessions() })
      client.setQueryData<Session[]>(keys.sessions(), (known) => known?.filter((one) => one.id !== id))
    },
    onSettled: (_answer, _error, _id, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.sessions() }),
  })

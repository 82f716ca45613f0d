import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { clientId } from '@/lib/client-id'
import { api, call, read } from '@/lib/http'
import type { LiveChange } from '@/lib/live/protocol'

type Preferences = components['schemas']['Preferences']

const SAVE = ['preferences', 'save']

/** What one's clients keep with the account. */
export const preferencesQuery = () =>
  queryOptions({
    queryKey: keys.preferences(),
    queryFn: ({ signal }) => read(api.GET('/api/v1/auth/preferences', { signal })),
    staleTime: 5 * 60_000,
  })

/** Changes some of it: the whole is written, with what other clients keep there as it was. */
export const savePreferences = (client: QueryClient) =>
  mutationOptions({
    mutationKey: SAVE,
    scope: { id: 'preferences' },
    onMutate: (part: Record<string, unknown>) => put(client, part),
    mutationFn: async (part: Record<string, unknown>) => {
      const read = await client.query(preferencesQuery())
      // It may have been read only now; and what was chosen meanwhile is written along.
      const { client: all } = put(client, part) ?? read
      return call(api.PUT('/api/v1/auth/preferences', { body: { client: all } }))
    },
    onError: () => client.invalidateQueries({ queryKey: keys.preferences() }),
  })

/** Another tab or device has changed them. What is being written here is newer. */
export function preferencesChanged(client: QueryClient, change: LiveChange): void {
  if (change.client === clientId()) return
  const isWriting = client.isMutating({ mutationKey: SAVE }) > 0
  if (change.data === null || isWriting) void client.invalidateQueries({ queryKey: keys.preferences() })
  else client.setQueryData(keys.preferences(), change.data)
}

function put(client: QueryClient, part: Record<string, unknown>): Preferences | undefined {
  const { queryKey } = preferencesQuery()
  return client.setQueryData(
    queryKey,
    (known) => known && { ...known, client: Object.assign({}, known.client, part) },
  )
}

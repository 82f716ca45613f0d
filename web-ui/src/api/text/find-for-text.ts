import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

/** The people that a text can mention. */
export const peopleQuery = (slug: string) =>
  queryOptions({
    queryKey: [...keys.members(slug), 'people'],
    queryFn: async ({ signal }) => {
      const { members } = await read(
        api.GET('/api/v1/organizations/{slug}/members', { params: { path: { slug } }, signal }),
      )
      return members.map(({ user_id, display_name, email }) => ({ id: user_id, name: display_name, email }))
    },
    staleTime: 5 * 60_000,
  })

/** Tasks and pages whose title, text or key holds the words. */
export async function findForText(slug: string, type: 'task' | 'page', q: string, signal: AbortSignal) {
  const { results } = await read(
    api.GET('/api/v1/organizations/{slug}/search', {
      params: { path: { slug }, query: { q, type } },
      signal,
    }),
  )
  return results
}

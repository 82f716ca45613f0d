import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'

export interface SpaceFields {
  name: string
  key: string
  description: string
  icon_emoji: string | null
}

export const createSpace = (slug: string) =>
  mutationOptions({
    mutationKey: [...keys.spaces(slug), 'create'],
    mutationFn: ({ description, icon_emoji, ...fields }: SpaceFields) =>
      call(
        api.POST('/api/v1/organizations/{slug}/wiki/spaces', {
          params: { path: { slug } },
          body: {
            ...fields,
            ...(description === '' ? {} : { description }),
            ...(icon_emoji === null ? {} : { icon_emoji }),
          },
          headers: once(fields),
        }),
      ),
    onSettled: (_answer, _error, _fields, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.spaces(slug) }),
  })

/** Its key stays as it is for ever. */
export const editSpace = (slug: string, spaceId: string) =>
  mutationOptions({
    mutationKey: [...keys.spaces(slug), 'edit'],
    scope: { id: `space:${spaceId}` },
    mutationFn: ({ name, description, icon_emoji }: Omit<SpaceFields, 'key'>) =>
      call(
        api.PATCH('/api/v1/wiki/spaces/{space_id}', {
          params: { path: { space_id: spaceId } },
          headers: { 'Content-Type': 'application/merge-patch+json' },
          body: { name, description: description === '' ? null : description, icon_emoji },
        }),
      ),
    onSettled: (_answer, _error, _fields, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.spaces(slug) }),
  })

export const deleteSpace = (slug: string) =>
  mutationOptions({
    mutationKey: [...keys.spaces(slug), 'delete'],
    mutationFn: (spaceId: string) =>
      call(api.DELETE('/api/v1/wiki/spaces/{space_id}', { params: { path: { space_id: spaceId } } })),
    onSettled: (_answer, _error, _id, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.spaces(slug) }),
  })

import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'

/** A project, a space and a sprint that explain the product by using it. */
export const addSample = (slug: string) =>
  mutationOptions({
    mutationKey: ['org', slug, 'add-sample'],
    mutationFn: (variables: object) =>
      call(
        api.POST('/api/v1/organizations/{slug}/sample-project', {
          params: { path: { slug } },
          headers: once(variables),
        }),
      ),
    onSettled: (_answer, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.org(slug) }),
  })

/** All of it goes, with whatever was added to it. */
export const removeSample = (slug: string) =>
  mutationOptions({
    mutationKey: ['org', slug, 'remove-sample'],
    mutationFn: () =>
      call(api.DELETE('/api/v1/organizations/{slug}/sample-project', { params: { path: { slug } } })),
    onSettled: (_answer, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.org(slug) }),
  })

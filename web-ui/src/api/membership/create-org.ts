import { mutationOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'

export interface NewOrg {
  name: string
  slug: string
}

export const createOrg = () =>
  mutationOptions({
    mutationKey: ['orgs', 'create'],
    mutationFn: (body: NewOrg) => call(api.POST('/api/v1/organizations', { body, headers: once(body) })),
    onSuccess: (_answer, _body, _result, { client }) => client.invalidateQueries({ queryKey: keys.orgs() }),
  })

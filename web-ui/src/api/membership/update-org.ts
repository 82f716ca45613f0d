import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'

export interface OrgChange {
  name?: string
  slug?: string
}

export const updateOrg = (slug: string, queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: ['org', slug, 'update'],
    mutationFn: (body: OrgChange) =>
      call(api.PATCH('/api/v1/organizations/{slug}', { params: { path: { slug } }, body })),
    onSuccess: ({ data }) => {
      queryClient.setQueryData(keys.org(data.slug), data)
      void queryClient.invalidateQueries({ queryKey: keys.orgs() })
    },
  })

import { createFileRoute, redirect } from '@tanstack/react-router'
import { orgsQuery } from '@/api/membership/list-orgs'
import { requireSession } from '@/app/require-session'
import { settings } from '@/lib/storage'

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context, location }) => {
    requireSession(location)
    const orgs = await context.queryClient.query({ ...orgsQuery(), staleTime: 'static' })
    const last = settings.get('org')
    const org = orgs.find(({ slug }) => slug === last) ?? orgs[0]
    if (org) throw redirect({ to: '/org/$org', params: { org: org.slug } })
  },
})

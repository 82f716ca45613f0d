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
    throw org
      ? redirect({ to: '/org/$org/dashboard', params: { org: org.slug }, replace: true })
      : redirect({ to: '/create-org', replace: true })
  },
})

import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useTopic } from '@/api/live/use-topic'
import { orgQuery } from '@/api/membership/get-org'
import { OrgError } from '@/app/org-error'
import { requireSession } from '@/app/require-session'
import { OpenTask } from '@/app/open-task'
import { Shell } from '@/app/shell/shell'
import { taskSearch } from '@/lib/search-params'
import { settings } from '@/lib/storage'

export const Route = createFileRoute('/org/$org')({
  validateSearch: taskSearch,
  beforeLoad: ({ location }) => requireSession(location),
  loader: async ({ context, params }) => {
    await context.queryClient.query({ ...orgQuery(params.org), staleTime: 'static' })
    settings.set('org', params.org)
  },
  errorComponent: OrgError,
  component: Organization,
})

function Organization() {
  const { org } = Route.useParams()
  const { data } = useQuery(orgQuery(org))
  useTopic('organization', data?.id)
  return (
    <Shell org={org} panel={<OpenTask org={org} />}>
      <Outlet />
    </Shell>
  )
}

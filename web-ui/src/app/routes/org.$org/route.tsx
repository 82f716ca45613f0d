import { createFileRoute, Outlet } from '@tanstack/react-router'
import { requireSession } from '@/app/require-session'
import { Shell } from '@/app/shell/shell'
import { settings } from '@/lib/storage'

export const Route = createFileRoute('/org/$org')({
  beforeLoad: ({ location, params }) => {
    requireSession(location)
    settings.set('org', params.org)
  },
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
})

import { createFileRoute } from '@tanstack/react-router'
import { Dashboard } from '@/features/dashboard/dashboard'

export const Route = createFileRoute('/org/$org/dashboard')({
  component: Place,
})

function Place() {
  const { org } = Route.useParams()
  return <Dashboard org={org} />
}

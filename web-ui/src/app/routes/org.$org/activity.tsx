import { createFileRoute } from '@tanstack/react-router'
import { Activity } from '@/features/dashboard/activity'

export const Route = createFileRoute('/org/$org/activity')({ component: Place })

function Place() {
  const { org } = Route.useParams()
  return <Activity org={org} />
}

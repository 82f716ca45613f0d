import { createFileRoute } from '@tanstack/react-router'
import { Account } from '@/features/account/account'

export const Route = createFileRoute('/org/$org/account/$tab')({ component: OwnAccount })

function OwnAccount() {
  const { org, tab } = Route.useParams()
  return <Account org={org} tab={tab} />
}

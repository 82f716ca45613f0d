import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { Invitation } from '@/features/identity/invitation'

export const Route = createFileRoute('/invitations/$token/accept')({ component: Join })

function Join() {
  const { token } = Route.useParams()
  const navigate = useNavigate()
  return (
    <Invitation
      token={token}
      onJoined={(org) => void navigate({ to: '/org/$org/dashboard', params: { org }, replace: true })}
    />
  )
}

import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { requireSession } from '@/app/require-session'
import { CreateOrg } from '@/features/membership/create-org'
import { InviteTeam } from '@/features/membership/invite-team'

export const Route = createFileRoute('/create-org')({
  beforeLoad: ({ location }) => requireSession(location),
  component: NewOrganization,
})

function NewOrganization() {
  const navigate = useNavigate()
  const [org, setOrg] = useState<string | null>(null)
  if (org === null) return <CreateOrg onCreated={setOrg} />
  return <InviteTeam org={org} onDone={() => void navigate({ to: '/org/$org/dashboard', params: { org } })} />
}

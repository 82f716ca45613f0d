import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/require-session'

export const Route = createFileRoute('/create-org')({
  beforeLoad: ({ location }) => requireSession(location),
})

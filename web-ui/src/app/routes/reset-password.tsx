import { createFileRoute } from '@tanstack/react-router'
import { ResetPassword } from '@/features/identity/reset-password'

export const Route = createFileRoute('/reset-password')({
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search['token'] === 'string' ? { token: search['token'] } : {},
  component: Reset,
})

function Reset() {
  const { token = '' } = Route.useSearch()
  return <ResetPassword token={token} />
}

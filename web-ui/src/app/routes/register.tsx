import { createFileRoute, useRouter } from '@tanstack/react-router'
import { requireGuest } from '@/app/guest'
import { Register } from '@/features/identity/register'
import { nextSearch } from '@/lib/search-params'

export const Route = createFileRoute('/register')({
  validateSearch: (search: Record<string, unknown>): { next?: string; email?: string } => ({
    ...nextSearch(search),
    ...(typeof search['email'] === 'string' ? { email: search['email'] } : {}),
  }),
  beforeLoad: requireGuest,
  component: CreateAccount,
})

function CreateAccount() {
  const router = useRouter()
  const { next, email = '' } = Route.useSearch()
  return (
    <Register
      next={next}
      address={email}
      onRegistered={() => router.history.replace(next ?? '/create-org')}
    />
  )
}

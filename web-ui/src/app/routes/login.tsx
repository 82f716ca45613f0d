import { createFileRoute, useRouter } from '@tanstack/react-router'
import { requireGuest } from '@/app/guest'
import { SignIn } from '@/features/identity/sign-in'
import { nextSearch } from '@/lib/search-params'

export const Route = createFileRoute('/login')({
  validateSearch: nextSearch,
  beforeLoad: requireGuest,
  component: Login,
})

function Login() {
  const router = useRouter()
  const { next } = Route.useSearch()
  return <SignIn next={next} onSignedIn={() => router.history.replace(next ?? '/')} />
}

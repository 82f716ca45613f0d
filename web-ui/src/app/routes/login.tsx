import { createFileRoute, redirect, useRouter } from '@tanstack/react-router'
import { SignIn } from '@/features/identity/sign-in'
import { nextSearch } from '@/lib/search-params'
import { session } from '@/lib/session'

export const Route = createFileRoute('/login')({
  validateSearch: nextSearch,
  beforeLoad: ({ search }) => {
    if (session.state().status === 'signed-in') throw redirect({ href: search.next ?? '/' })
  },
  component: Login,
})

function Login() {
  const router = useRouter()
  const { next } = Route.useSearch()
  return <SignIn onSignedIn={() => router.history.replace(next ?? '/')} />
}

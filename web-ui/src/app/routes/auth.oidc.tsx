import { createFileRoute, redirect, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { OidcLanding } from '@/features/identity/oidc-landing'
import { takeNext } from '@/lib/kept-next'

export const Route = createFileRoute('/auth/oidc')({
  beforeLoad: ({ location }) => {
    const fragment = new URLSearchParams(location.hash)
    if (location.hash === '') return
    // The code is worth a session: it leaves the address before anything else happens.
    taken = fragment.get('code')
    throw redirect({ to: '/auth/oidc', hash: '', replace: true })
  },
  component: Landing,
})

let taken: string | null = null

function Landing() {
  const router = useRouter()
  const go = useCallback(() => router.history.replace(takeNext() ?? '/'), [router])
  return <OidcLanding code={taken} onSignedIn={go} />
}

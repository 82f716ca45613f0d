import { redirect, type ParsedLocation } from '@tanstack/react-router'
import { session } from '@/lib/session'

/** Who is not signed in goes to sign in and comes back here afterwards. */
export function requireSession(location: ParsedLocation): void {
  if (session.state().status === 'signed-out') {
    throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href } })
  }
}

import { redirect } from '@tanstack/react-router'
import { session } from '@/lib/session'

/** Who is signed in already goes on at once. */
export function requireGuest({ search }: { search: { next?: string } }): void {
  if (session.state().status === 'signed-in') throw redirect({ href: search.next ?? '/' })
}

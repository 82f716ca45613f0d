import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { Invitation } from './invite'

/** Those sent in this session: the server tells of pending ones only with E15. */
export const invitationsQuery = (slug: string) =>
  queryOptions({
    queryKey: keys.invitations(slug),
    queryFn: (): Invitation[] => [],
    staleTime: Infinity,
    gcTime: Infinity,
  })

/** A new invitation of an address takes the place of the one before. */
export function withInvitation(sent: readonly Invitation[], invitation: Invitation): Invitation[] {
  return [invitation, ...sent.filter(({ email }) => email !== invitation.email)]
}

/** Where the invited person goes, which is what the mail says, too. */
export function invitationLink({ token }: Invitation, origin: string): string {
  return `${origin}/invitations/${encodeURIComponent(token)}/accept`
}

import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/api/identity/use-session'
import type { components } from '@/generated/api'
import { membersQuery } from './list-members'

type Role = components['schemas']['Role']

/** What the one who is signed in may do in an organization; undefined until it is known. */
export function useRole(slug: string): Role | undefined {
  const { user } = useSession()
  const { data } = useQuery(membersQuery(slug))
  return data?.find((member) => member.user_id === user?.id)?.role
}

/** Owner and admin: controls that need it are not rendered for others. */
export function useMayManage(slug: string): boolean {
  const role = useRole(slug)
  return role === 'owner' || role === 'admin'
}

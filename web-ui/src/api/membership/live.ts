import type { components } from '@/generated/api'

export type Member = components['schemas']['Member']

/** What a live message says, as far as lists of members look at it. `id` is the person's. */
export interface MemberChange {
  resource: string
  action: string
  id: string
  data: unknown
}

/** The members after a live message; undefined: it cannot be told without asking the server. */
export function membersAfter(members: readonly Member[], change: MemberChange): Member[] | undefined {
  if (change.action === 'deleted') return withoutMember(members, change.id)
  return isMember(change.data) ? withMember(members, change.data) : undefined
}

/** In the order in which they joined. */
export function withMember(members: readonly Member[], member: Member): Member[] {
  return members.some(({ user_id }) => user_id === member.user_id)
    ? members.map((other) => (other.user_id === member.user_id ? member : other))
    : [...members, member]
}

export function withoutMember(members: readonly Member[], userId: string): Member[] {
  return members.filter(({ user_id }) => user_id !== userId)
}

function isMember(data: unknown): data is Member {
  return typeof data === 'object' && data !== null && 'user_id' in data && 'role' in data
}

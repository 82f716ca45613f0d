import type { components } from '@/generated/api'
import type { Person } from '@/api/task/types'

/** A member as the person that tasks name. */
export function personOf(member: components['schemas']['Member']): Person {
  const { user_id: id, display_name, email, avatar_url } = member
  return { id, display_name, email, avatar_url }
}

import type { QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { session } from '@/lib/session'
import { membersAfter, type Member, type MemberChange } from './live'

interface OrganizationChange extends MemberChange {
  /** `organization:<id>` */
  topic: string
}

/** Puts a change of a member, one's own or one that was told, into what is known of the organization. */
export function applyToMembers(queryClient: QueryClient, change: OrganizationChange): void {
  if (change.id === session.state().user?.id) void queryClient.invalidateQueries({ queryKey: keys.me() })
  for (const slug of slugsOf(queryClient, change.topic)) {
    const members = queryClient.getQueryData<Member[]>(keys.members(slug))
    const next = members && membersAfter(members, change)
    if (next === undefined) void queryClient.invalidateQueries({ queryKey: keys.members(slug) })
    else queryClient.setQueryData(keys.members(slug), next)
  }
}

/** An organization has another name or address, or is gone. */
export function applyToOrganization(queryClient: QueryClient, change: OrganizationChange): void {
  void queryClient.invalidateQueries({ queryKey: keys.orgs() })
  for (const slug of slugsOf(queryClient, change.topic)) {
    void queryClient.invalidateQueries({ queryKey: keys.org(slug), exact: true })
  }
}

/** A project came, went or was changed: the list is short, and read again. */
export function applyToProjects(queryClient: QueryClient, change: { topic: string }): void {
  for (const slug of slugsOf(queryClient, change.topic)) {
    void queryClient.invalidateQueries({ queryKey: keys.projects(slug) })
  }
}

function slugsOf(queryClient: QueryClient, topic: string): string[] {
  const id = topic.split(':')[1]
  return queryClient
    .getQueriesData<{ id: string; slug: string }>({
      predicate: ({ queryKey }) => queryKey[0] === 'org' && queryKey.length === 2,
    })
    .flatMap(([, org]) => (org !== undefined && org.id === id ? [org.slug] : []))
}

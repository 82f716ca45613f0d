import type { QueryClient } from '@tanstack/react-query'
import { preferencesChanged } from '@/api/identity/preferences'
import { applyToMembers, applyToOrganization, applyToProjects } from '@/api/membership/apply-to-organization'
import { applyToInbox } from '@/api/notification/apply-to-inbox'
import { projectThingChanged } from '@/api/project/live'
import { taskChanged } from '@/api/task/live'
import { commentChanged, taskLinkChanged } from '@/api/task/live-parts'
import { pageChanged, pageLinkChanged, spaceChanged } from '@/api/wiki/live'
import type { LiveChange } from '@/lib/live/protocol'

type Handler = (client: QueryClient, change: LiveChange) => void

/** What a change of each kind of thing means for what is known. One that is not named here means nothing to this client. */
export const handlers: Readonly<Record<string, Handler>> = {
  notification: applyToInbox,
  preferences: preferencesChanged,
  member: applyToMembers,
  organization: applyToOrganization,
  project: applyToProjects,
  task: taskChanged,
  status: projectThingChanged,
  label: projectThingChanged,
  sprint: projectThingChanged,
  view: projectThingChanged,
  page: pageChanged,
  comment: commentChanged,
  link: linkChanged,
  space: spaceChanged,
}

/** Each end of a link is told. */
function linkChanged(client: QueryClient, change: LiveChange): void {
  taskLinkChanged(client, change)
  pageLinkChanged(client, change)
}

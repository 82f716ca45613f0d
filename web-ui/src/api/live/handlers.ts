import type { QueryClient } from '@tanstack/react-query'
import { applyToMembers, applyToOrganization, applyToProjects } from '@/api/membership/apply-to-organization'
import { applyToInbox } from '@/api/notification/apply-to-inbox'
import { projectThingChanged } from '@/api/project/live'
import { taskChanged } from '@/api/task/live'
import { pageChanged, pageLinkChanged, spaceChanged } from '@/api/wiki/live'
import type { LiveChange } from '@/lib/live/protocol'

type Handler = (client: QueryClient, change: LiveChange) => void

/** What a change of each kind of thing means for what is known. One that is not named here means nothing to this client. */
export const handlers: Readonly<Record<string, Handler>> = {
  notification: applyToInbox,
  member: applyToMembers,
  organization: applyToOrganization,
  project: applyToProjects,
  task: taskChanged,
  status: projectThingChanged,
  label: projectThingChanged,
  sprint: projectThingChanged,
  view: projectThingChanged,
  page: pageChanged,
  link: pageLinkChanged,
  space: spaceChanged,
}

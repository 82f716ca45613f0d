import type { QueryClient } from '@tanstack/react-query'
import { projectThingChanged } from '@/api/project/live'
import { taskChanged } from '@/api/task/live'
import type { LiveChange } from '@/lib/live/protocol'

type Handler = (client: QueryClient, change: LiveChange) => void

/** What a change of each kind of thing means for what is known. One that is not named here means nothing to this client. */
export const handlers: Readonly<Record<string, Handler>> = {
  task: taskChanged,
  status: projectThingChanged,
  label: projectThingChanged,
  sprint: projectThingChanged,
  view: projectThingChanged,
}

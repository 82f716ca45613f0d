import type { QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { taskActivityQuery } from '@/api/task/list-activity'
import type { Task } from '@/api/task/types'
import { ask } from '@/lib/questions'

/** Before an own change is taken back on top of what somebody else has made of it. */
export async function askAnyway(client: QueryClient, task: Task): Promise<boolean> {
  return ask({
    title: i18next.t('board:undoAnyway'),
    text: i18next.t('board:changedSince', { person: await lastPerson(client, task) }),
    action: i18next.t('undo'),
  })
}

/** Who has changed a task last; without a name when that cannot be read now. */
async function lastPerson(client: QueryClient, { id }: Task): Promise<string> {
  try {
    const read = await client.infiniteQuery({ ...taskActivityQuery(id), pages: 1, staleTime: 0 })
    const changed = read.pages[0]?.activities.find(({ action }) => action === 'FIELD_UPDATED')
    return changed?.actor.display_name ?? i18next.t('panel:somebody')
  } catch {
    return i18next.t('panel:somebody')
  }
}

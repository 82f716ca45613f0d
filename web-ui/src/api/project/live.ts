import type { QueryClient } from '@tanstack/react-query'
import { changeRows, type LiveRow } from '@/api/live/rows'
import type { LiveChange } from '@/lib/live/protocol'

const LISTS: Readonly<Record<string, string>> = {
  status: 'statuses',
  label: 'labels',
  sprint: 'sprints',
  view: 'views',
}

/** A status, label, sprint or view of a project: its list follows, and so do boards when it is a column. */
export function projectThingChanged(client: QueryClient, change: LiveChange): void {
  const [kind, projectId = ''] = change.topic.split(':')
  const list = LISTS[change.resource]
  if (kind !== 'project' || list === undefined) return
  const queryKey = ['project', projectId, list]
  const rows = client.getQueryData<readonly LiveRow[]>(queryKey)
  if (rows !== undefined) {
    const changed = changeRows(rows, change, readRow)
    if (changed === rows) return
    if (changed === null) void client.invalidateQueries({ queryKey, exact: true })
    else client.setQueryData(queryKey, inOrder(change.resource, changed))
  }
  if (change.resource === 'status')
    void client.invalidateQueries({ queryKey: ['project', projectId, 'board'] })
}

function readRow(data: Readonly<Record<string, unknown>>): LiveRow | null {
  return isRow(data) ? data : null
}

function isRow(data: object): data is LiveRow {
  return 'id' in data && typeof data.id === 'string'
}

function inOrder(resource: string, rows: readonly LiveRow[]): readonly LiveRow[] {
  if (resource !== 'status') return rows
  return [...rows].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : 0))
}

function rankOf(row: LiveRow): string {
  return 'rank' in row && typeof row.rank === 'string' ? row.rank : ''
}

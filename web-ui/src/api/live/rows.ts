import type { LiveChange } from '@/lib/live/protocol'

export interface LiveRow {
  id: string
  revision?: number | null
}

/** Whether a row is already as new as what is told. */
export function isNews(row: LiveRow | undefined, change: Pick<LiveChange, 'revision'>): boolean {
  return change.revision === null || row?.revision == null || change.revision > row.revision
}

/**
 * A list after a change of one of its rows: changed in its place, new at the end, gone. The same list when it is no news.
 * `null`: what it is now was not told, so it must be read.
 */
export function changeRows<Row extends LiveRow>(
  rows: readonly Row[],
  change: LiveChange,
  read: (data: Readonly<Record<string, unknown>>) => Row | null,
): readonly Row[] | null {
  const row = rows.find(({ id }) => id === change.id)
  if (change.action === 'deleted') return row ? rows.filter((other) => other !== row) : rows
  if (!isNews(row, change)) return rows
  const told = change.data === null ? null : read(change.data)
  if (told === null) return null
  return row ? rows.map((other) => (other === row ? told : other)) : [...rows, told]
}

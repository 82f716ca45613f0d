import type { VersionSummary } from '@/api/wiki/versions'

const NEAR = 10 * 60_000

/** Neighbours of one person less than ten minutes apart are one row. Newest first, as they come. */
export function grouped(versions: readonly VersionSummary[]): [VersionSummary, ...VersionSummary[]][] {
  const groups: [VersionSummary, ...VersionSummary[]][] = []
  for (const version of versions) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const near =
      last?.edited_by === version.edited_by &&
      last.restored_version === null &&
      Date.parse(last.edited_at) - Date.parse(version.edited_at) < NEAR
    if (group && near) group.push(version)
    else groups.push([version])
  }
  return groups
}

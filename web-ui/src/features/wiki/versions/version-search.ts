export interface VersionSearch {
  versions?: 'true' | undefined
  v?: number | undefined
  with?: number | undefined
}

/** What the address of a page says of its versions; a bad value is none. */
export function versionSearch(search: Record<string, unknown>): VersionSearch {
  return {
    versions: search['versions'] === 'true' ? 'true' : undefined,
    v: numberOf(search['v']),
    with: numberOf(search['with']),
  }
}

/** The first version of a page is 0. Links within the client give numbers, an address gives text. */
function numberOf(value: unknown): number | undefined {
  return /^\d{1,15}$/.test(String(value)) ? Number(value) : undefined
}

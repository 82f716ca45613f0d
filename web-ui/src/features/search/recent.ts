import { settings } from '@/lib/storage'

const MOST = 6

function place(org: string): string {
  return `searches.${org}`
}

/** The last texts that somebody looked for on this device, the newest first. */
export function recentSearches(org: string): string[] {
  try {
    const kept: unknown = JSON.parse(settings.get(place(org)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function rememberSearch(org: string, text: string): void {
  const searched = text.trim()
  if (searched === '') return
  const others = recentSearches(org).filter((other) => other !== searched)
  settings.set(place(org), JSON.stringify([searched, ...others].slice(0, MOST)))
}

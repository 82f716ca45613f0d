/**
 * The search of an address as the router sees it: every value is text, lists are joined by commas, and only the schema of a
 * route makes anything else of it. `?q=123` is the text "123".
 */
export type Search = Record<string, string>

export function parseSearch(search: string): Search {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    const written = write(value)
    if (written !== '') params.set(name, written)
  }
  // Commas and colons need no escape in a query, and lists and moments are easier to read with them.
  const written = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return written === '' ? '' : `?${written}`
}

/** The items of a comma list, without empty and repeated ones. */
export function list(value: string | undefined): string[] {
  return [...new Set((value ?? '').split(',').filter((item) => item !== ''))]
}

/** A path of this client that may be gone to after signing in; anything else is none. */
export function ownPath(next: string | undefined): string | undefined {
  if (next === undefined || !next.startsWith('/') || next.startsWith('//') || next.includes('\\'))
    return undefined
  const target = new URL(next, 'http://own.invalid')
  return target.origin === 'http://own.invalid' && target.pathname !== '/login' ? next : undefined
}

/** The search of screens that lead on to where somebody wanted to go. */
export function nextSearch(search: Record<string, unknown>): { next?: string } {
  const next = typeof search['next'] === 'string' ? ownPath(search['next']) : undefined
  return next === undefined ? {} : { next }
}

/** `?task=APP-12` opens a task over any screen of an organization. */
export function taskSearch(search: Record<string, unknown>): { task?: string | undefined } {
  const { task } = search
  return typeof task === 'string' && /^[A-Z]{2,5}-[1-9]\d{0,8}$/i.test(task)
    ? { task: task.toUpperCase() }
    : {}
}

function write(value: unknown): string {
  if (Array.isArray(value)) return value.map(write).join(',')
  if (typeof value === 'string') return value
  return typeof value === 'number' || value === true ? String(value) : ''
}

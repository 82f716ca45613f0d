import { ownPath } from './search-params'

const KEY = 'workscribe.next'

/** Remembers where somebody wanted to go over the way through another site. */
export function keepNext(next: string | undefined): void {
  try {
    if (next === undefined) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, next)
  } catch {
    // Then the way ends at the beginning.
  }
}

export function takeNext(): string | undefined {
  try {
    const next = sessionStorage.getItem(KEY) ?? undefined
    sessionStorage.removeItem(KEY)
    return ownPath(next)
  } catch {
    return undefined
  }
}

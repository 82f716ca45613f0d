const LONGEST = 5
const SHORT = 3

/** A key that fits a name: the first letters of its words, else of its only one. Nothing where there are too few letters. */
export function proposedKey(name: string): string {
  const words = plain(name).match(/[A-Z]+/g) ?? []
  const initials = words.map((word) => word.charAt(0)).join('')
  const key = initials.length > 1 ? initials.slice(0, LONGEST) : (words[0] ?? '').slice(0, SHORT)
  return isProjectKey(key) ? key : ''
}

export function isProjectKey(key: string): boolean {
  return /^[A-Z]{2,5}$/.test(key)
}

function plain(name: string): string {
  return name.replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()
}

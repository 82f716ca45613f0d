/** What a name looks like as a web address: 3 to 30 small letters, digits and hyphens. */
export function slugOf(name: string): string {
  return plain(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '')
}

/** A key of letters made of a name: the beginnings of its words, else its beginning. */
export function keyOf(name: string, length = 5): string {
  const words = plain(name)
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean)
  const initials = words.map((word) => word.slice(0, 1)).join('')
  return (words.length > 1 ? initials : (words[0] ?? '').slice(0, 3)).slice(0, length)
}

export const SLUG = /^[a-z0-9](?:[a-z0-9-]{1,28})[a-z0-9]$/

function plain(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss')
}

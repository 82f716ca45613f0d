let fresh: string | null = null

/** The page that was just made: it opens with its title selected, once. */
export function markFresh(pageId: string): void {
  fresh = pageId
}

export function takeFresh(pageId: string): boolean {
  const is = fresh === pageId
  if (is) fresh = null
  return is
}

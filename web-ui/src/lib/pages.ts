/** All of a list that comes in parts: `part` reads one, and says how the next begins. */
export async function allParts<T>(
  part: (after?: string) => Promise<{ items: T[]; next?: string | null | undefined }>,
): Promise<T[]> {
  const all: T[] = []
  let after: string | undefined
  do {
    const { items, next } = await part(after)
    all.push(...items)
    after = next ?? undefined
  } while (after !== undefined)
  return all
}

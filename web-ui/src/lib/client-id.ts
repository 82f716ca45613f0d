let id: string | undefined

/** The id of this tab: live messages repeat it, so that a tab knows its own writes. */
export function clientId(): string {
  id ??= crypto.randomUUID()
  return id
}

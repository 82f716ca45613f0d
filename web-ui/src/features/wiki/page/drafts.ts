import type { DocNode } from '@/lib/doc'
import { kept } from '@/lib/storage'

/** What was written on a page and has not arrived, with what it was written on. */
export interface Draft {
  title: string
  doc: DocNode | null
  baseTitle: string
  baseDoc: DocNode | null
}

const key = (pageId: string) => `draft:page:${pageId}`

export function keptDraft(pageId: string): Promise<Draft | undefined> {
  return kept.get<Draft>(key(pageId))
}

/** A device that is full keeps nothing; the text stays on the screen all the same. */
export async function keepDraft(pageId: string, draft: Draft): Promise<void> {
  await kept.set(key(pageId), draft).catch(() => undefined)
}

export async function removeDraft(pageId: string): Promise<void> {
  await kept.remove(key(pageId))
}

/** What lost against the text of another, until the next time. */
export async function keepLost(pageId: string, draft: Draft): Promise<void> {
  await kept.set(`lost:page:${pageId}`, draft).catch(() => undefined)
}

import type { WikiPage } from '@/api/wiki/get-page'
import type { DocNode } from '@/lib/doc'
import { conflictsOf, joined, mergeDocs, mergeTitles, type Part } from '@/lib/merge'

export type SaveState =
  { kind: 'saved' | 'unsaved' | 'saving' | 'offline' } | { kind: 'refused'; error: unknown }

export interface PageConflict {
  theirs: WikiPage
  parts: Part[]
  /** Both have changed the title. */
  titles: boolean
}

export interface WriterState {
  title: string
  save: SaveState
  conflict: PageConflict | null
}

/** The text on the screen. */
export interface PageText {
  doc: () => DocNode
  /** Shows what came from elsewhere. */
  apply: (doc: DocNode) => void
  /** A document as this text would write it. */
  normal: (doc: DocNode | null) => DocNode
  composing: () => boolean
}

export interface Around {
  /** Another has changed the page, and both texts are in it now. */
  merged: (theirs: WikiPage) => void
  saved: (page: WikiPage) => void
  fetch: () => Promise<WikiPage>
}

/** Mine and theirs together, or what somebody has to choose because both are in one block. */
export function met(
  base: WikiPage,
  mine: { title: string; doc: DocNode | null },
  theirs: WikiPage,
): { title: string; doc: DocNode } | PageConflict {
  const parts = mergeDocs(base.doc, mine.doc, theirs.doc)
  const title = mergeTitles(base.title, mine.title, theirs.title)
  return title === null || conflictsOf(parts).length > 0
    ? { theirs, parts, titles: title === null }
    : { title, doc: joined(parts, (part) => part.mine) }
}

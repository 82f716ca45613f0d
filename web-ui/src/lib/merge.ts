import { diff3Merge } from 'node-diff3'
import type { DocNode } from './doc'

/** Blocks that both changed. */
export interface Conflict {
  base: DocNode[]
  mine: DocNode[]
  theirs: DocNode[]
}

/** A run of blocks that is settled, or one that somebody has to choose. */
export type Part = { settled: DocNode[] } | { conflict: Conflict }

/** Three versions of a document, put together block by block. */
export function mergeDocs(base: DocNode | null, mine: DocNode | null, theirs: DocNode | null): Part[] {
  const regions = diff3Merge(written(mine), written(base), written(theirs), { excludeFalseConflicts: true })
  return regions.flatMap((region): Part[] => {
    if (region.ok) return [{ settled: region.ok.map(parsed) }]
    const { a, o, b } = region.conflict ?? { a: [], o: [], b: [] }
    return [{ conflict: { mine: a.map(parsed), base: o.map(parsed), theirs: b.map(parsed) } }]
  })
}

export function conflictsOf(parts: readonly Part[]): Conflict[] {
  return parts.flatMap((part) => ('conflict' in part ? [part.conflict] : []))
}

/** The document that comes of it, with the blocks chosen for each conflict. */
export function joined(
  parts: readonly Part[],
  choose: (conflict: Conflict, index: number) => DocNode[],
): DocNode {
  let index = 0
  const content = parts.flatMap((part) => ('settled' in part ? part.settled : choose(part.conflict, index++)))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** A title that only one of both has changed is theirs who did; null when both did. */
export function mergeTitles(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || base === theirs) return mine
  return base === mine ? theirs : null
}

export function sameDoc(a: DocNode | null, b: DocNode | null): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

const written = (doc: DocNode | null): string[] =>
  (doc?.content ?? []).map((block) => JSON.stringify(sorted(block)))
const parsed = (block: string): DocNode => JSON.parse(block) as DocNode

/** Keys in one order, so that equal blocks are equal texts, whoever wrote them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

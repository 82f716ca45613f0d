import type { Node } from '@tiptap/pm/model'
import { diffIndices } from 'node-diff3'

export interface Replacement {
  from: number
  to: number
  content: Node[]
}

/** What turns one document into another, block by block, the last place first so that the others stay right. */
export function blocksBetween(before: Node, after: Node): Replacement[] {
  const old = before.content.content
  const next = after.content.content
  const starts = startsOf(old)
  return diffIndices(old.map(identity), next.map(identity))
    .map(({ buffer1: [at, count], buffer2: [nextAt, nextCount] }) => ({
      from: starts[at] ?? before.content.size,
      to: starts[at + count] ?? before.content.size,
      content: next.slice(nextAt, nextAt + nextCount),
    }))
    .reverse()
}

export function identity(block: Node): string {
  return JSON.stringify(block.toJSON())
}

function startsOf(blocks: readonly Node[]): number[] {
  let at = 0
  return blocks.map((block) => {
    const start = at
    at += block.nodeSize
    return start
  })
}

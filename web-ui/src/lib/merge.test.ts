import fc from 'fast-check'
import { expect, it } from 'vitest'
import { doc, p } from '@/testing/documents'
import type { DocNode } from './doc'
import { conflictsOf, joined, mergeDocs, mergeTitles, sameDoc } from './merge'

const text = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const document = fc.array(text, { maxLength: 8 }).map((words) => doc(...words.map((word) => p(word))))
const own = (parts: ReturnType<typeof mergeDocs>) => joined(parts, ({ mine }) => mine)

it('4.5 what only one changed is taken as it is', () => {
  fc.assert(
    fc.property(document, document, (base, changed) => {
      const filled = (of: DocNode) => (of.content?.length ? of : doc(p()))
      expect(conflictsOf(mergeDocs(base, changed, base))).toEqual([])
      expect(own(mergeDocs(base, changed, base))).toEqual(filled(changed))
      expect(own(mergeDocs(base, base, changed))).toEqual(filled(changed))
      expect(own(mergeDocs(base, changed, changed))).toEqual(filled(changed))
    }),
  )
})

it('4.5 no block that anybody wrote is lost: it is settled, or in a conflict', () => {
  fc.assert(
    fc.property(document, document, document, (base, mine, theirs) => {
      const there = mergeDocs(base, mine, theirs).flatMap((part) =>
        'settled' in part ? part.settled : [...part.conflict.mine, ...part.conflict.theirs],
      )
      const isIn = (blocks: DocNode[] | undefined, block: DocNode) =>
        blocks?.some((other) => sameDoc(other, block))
      for (const block of [...(mine.content ?? []), ...(theirs.content ?? [])]) {
        if (!isIn(base.content, block)) expect(isIn(there, block)).toBe(true)
      }
    }),
  )
})

it('4.5 two people in different blocks have both their words', () => {
  const base = doc(p('one'), p('two'), p('three'), p('four'))
  const mine = doc(p('ONE'), p('two'), p('three'), p('four'))
  const theirs = doc(p('one'), p('two'), p('three'), p('FOUR'), p('five'))
  expect(own(mergeDocs(base, mine, theirs))).toEqual(
    doc(p('ONE'), p('two'), p('three'), p('FOUR'), p('five')),
  )
})

it('4.5 two people in one block have to choose', () => {
  const parts = mergeDocs(doc(p('one'), p('two')), doc(p('mine'), p('two')), doc(p('theirs'), p('two')))
  expect(conflictsOf(parts)).toEqual([{ base: [p('one')], mine: [p('mine')], theirs: [p('theirs')] }])
  expect(joined(parts, ({ theirs }) => theirs)).toEqual(doc(p('theirs'), p('two')))
})

it('4.5 titles merge as blocks do', () => {
  expect(mergeTitles('A', 'B', 'A')).toBe('B')
  expect(mergeTitles('A', 'A', 'C')).toBe('C')
  expect(mergeTitles('A', 'B', 'B')).toBe('B')
  expect(mergeTitles('A', 'B', 'C')).toBeNull()
})

it('documents are the same in whatever order their keys come', () => {
  expect(sameDoc({ type: 'doc', attrs: { a: 1, b: 2 } }, { attrs: { b: 2, a: 1 }, type: 'doc' })).toBe(true)
  expect(sameDoc(doc(p('a')), doc(p('b')))).toBe(false)
})

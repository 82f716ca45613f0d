import { expect, it } from 'vitest'
import { overlaid } from './overlay'
import { below, heightOf, mayStandUnder, nest, pathTo, type TreePage } from './tree'

const page = (id: string, parent: string | null, rank: string): TreePage => ({
  id,
  parent,
  title: id.toUpperCase(),
  icon: null,
  rank,
  revision: 1,
})
const PAGES = [
  page('b', null, 'b'),
  page('a', null, 'a'),
  page('a1', 'a', 'b'),
  page('a2', 'a', 'c'),
  page('a11', 'a1', 'a'),
]

const shape = (pages: readonly TreePage[], parent: string | null = null): string =>
  nest(pages, parent)
    .map((node) => node.id + (node.children.length ? `(${shape(pages, node.id)})` : ''))
    .join(' ')

it('pages stand under their parents, in the order of their ranks', () => {
  expect(shape(PAGES)).toBe('a(a1(a11) a2) b')
  expect(nest(PAGES)[0]?.children[0]?.children[0]?.depth).toBe(2)
})

it('knows the way to a page, what is below it, and how high that is', () => {
  expect(pathTo(PAGES, 'a11').map(({ id }) => id)).toEqual(['a', 'a1', 'a11'])
  expect(below(PAGES, 'a').map(({ id }) => id)).toEqual(['a1', 'a11', 'a2'])
  expect(heightOf(PAGES, 'a')).toBe(3)
})

it('a page stands under no page of its own, and no deeper than five levels', () => {
  expect(mayStandUnder(PAGES, 'a', 'a11')).toBe(false)
  expect(mayStandUnder(PAGES, 'b', 'a11')).toBe(true)
  const deep = [...PAGES, page('a111', 'a11', 'a'), page('a1111', 'a111', 'a')]
  expect(mayStandUnder(deep, 'b', 'a1111')).toBe(false)
  expect(mayStandUnder(deep, 'b', 'a111')).toBe(true)
})

it('4.4 what is under way is seen on top of what the server said', () => {
  expect(shape(overlaid(PAGES, [{ kind: 'move', id: 'b', parent: 'a', after: 'a1', before: null }]))).toBe(
    'a(a1(a11) b a2)',
  )
  expect(shape(overlaid(PAGES, [{ kind: 'move', id: 'a2', parent: 'a', after: null, before: 'a1' }]))).toBe(
    'a(a2 a1(a11)) b',
  )
  expect(shape(overlaid(PAGES, [{ kind: 'move', id: 'a11', parent: null, after: 'b', before: null }]))).toBe(
    'a(a1 a2) b a11',
  )
  expect(shape(overlaid(PAGES, [{ kind: 'delete', id: 'a', force: true }]))).toBe('b')
  expect(shape(overlaid(PAGES, [{ kind: 'create', id: 'new', parent: 'a', title: 'New' }]))).toBe(
    'a(a1(a11) a2 new) b',
  )
  expect(
    overlaid(PAGES, [{ kind: 'rename', id: 'b', title: 'Other', icon: null }]).find(({ id }) => id === 'b'),
  ).toMatchObject({ title: 'Other', pending: true })
  expect(shape(PAGES)).toBe('a(a1(a11) a2) b')
})

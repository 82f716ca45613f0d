import { expect, it } from 'vitest'
import { extended, MOST, NOTHING, toggled, withAll } from './selection'

const order = ['a', 'b', 'c', 'd', 'e']
const ids = ({ ids: selected }: { ids: ReadonlySet<string> }) => [...selected].sort().join('')

it('4.8 one is selected and no longer', () => {
  const one = toggled(NOTHING, 'b')
  expect(ids(one)).toBe('b')
  expect(ids(toggled(one, 'b'))).toBe('')
})

it('4.8 an extension reaches from the last one that was chosen, both ways, and adds', () => {
  const one = toggled(toggled(NOTHING, 'e'), 'c')
  expect(ids(extended(one, order, 'c', 'a'))).toBe('abce')
  expect(ids(extended(one, order, 'c', 'd'))).toBe('cde')
  expect(ids(extended(NOTHING, order, 'b', 'c'))).toBe('bc')
  expect(ids(extended(toggled(NOTHING, 'gone'), order, 'b', 'c'))).toBe('bcgone')
})

it(`4.8 no more than ${MOST} are selected`, () => {
  const many = Array.from({ length: MOST + 20 }, (_, at) => String(at))
  const all = withAll(NOTHING, many)
  expect(all.ids.size).toBe(MOST)
  expect(toggled(all, 'more').ids.size).toBe(MOST)
})

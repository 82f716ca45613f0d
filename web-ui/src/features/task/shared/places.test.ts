import { expect, it } from 'vitest'
import { aStatus } from '@/testing/factories'
import { isSameSpot, spotAt, spotBeside, spotOf, type ShownColumn } from './places'

const column = (id: string, ids: string[]): ShownColumn => ({
  status: aStatus({ id, name: id }),
  statusId: id,
  ids,
  total: ids.length,
  next: null,
})
const columns = [column('todo', ['a', 'b', 'c']), column('done', [])]

it('a spot names the neighbour beside which the task can be put back', () => {
  expect(spotOf(columns, 'b')).toMatchObject({ place: { after: 'a' }, position: 2, count: 3 })
  expect(spotOf(columns, 'a')).toMatchObject({ place: { before: 'b' }, position: 1, count: 3 })
  expect(spotOf([column('todo', ['x'])], 'x')).toMatchObject({ place: 'first', position: 1, count: 1 })
  expect(spotOf(columns, 'z')).toBeNull()
})

it('a spot in another column counts the one that comes', () => {
  expect(spotAt(columns[0]!, 3, 'z')).toMatchObject({ place: { after: 'c' }, position: 4, count: 4 })
  expect(spotAt(columns[1]!, 0, 'a')).toMatchObject({ place: 'first', position: 1, count: 1 })
})

it('4.3 a drop means beside the card under the line', () => {
  expect(spotBeside(columns, 'a', 'c', 'top')).toMatchObject({
    place: { before: 'c' },
    position: 2,
    count: 3,
  })
  expect(spotBeside(columns, 'a', 'c', 'bottom')).toMatchObject({ place: { after: 'c' }, position: 3 })
  expect(spotBeside(columns, 'a', 'a', 'top')).toBeNull()
  const here = spotOf(columns, 'b')!
  expect(isSameSpot(here, spotBeside(columns, 'b', 'a', 'bottom')!)).toBe(true)
  expect(isSameSpot(here, spotBeside(columns, 'b', 'c', 'bottom')!)).toBe(false)
})

import { expect, it } from 'vitest'
import { aStatus, aTask } from '@/testing/factories'
import { isSameSpot, seatsOf, spotAt, spotBeside, spotOf, type ShownColumn } from './places'

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

it('rule 9: several tasks are put back beside those that stayed', () => {
  const many = [column('todo', ['a', 'b', 'c', 'd', 'e']), column('done', ['x'])]
  const seats = (...ids: string[]) =>
    seatsOf(
      ids.map((id) => aTask({ id })),
      many,
    ).map(({ status, steps }) => [status.id, ...steps.map(({ id, place }) => [id, place])])
  expect(seats('c', 'd')).toEqual([['todo', ['d', { after: 'b' }], ['c', { after: 'b' }]]])
  expect(seats('a', 'b')).toEqual([['todo', ['a', { before: 'c' }], ['b', { before: 'c' }]]])
  expect(seats('x', 'e')).toEqual([
    ['todo', ['e', { after: 'd' }]],
    ['done', ['x', 'first']],
  ])
})

it('4.3 the end of a column that has not been read wholly is behind what has not been read', () => {
  const part = { ...columns[0]!, total: 200, next: 'cursor' }
  expect(spotAt(part, 3, 'z').place).toBe('last')
  expect(spotAt(part, 1, 'z').place).toEqual({ after: 'a' })
})

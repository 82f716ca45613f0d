import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aStatus, aTask } from '@/testing/factories'
import { fits, type FilterContext } from './filter'
import { BY_RANK, comparing, SORTS } from './order'
import { shownList } from './overlay'
import type { Overlay } from './pending'
import { changeList, type ListRule, type TaskList } from './task-list'
import type { Task } from './types'

const context: FilterContext = { me: 'ann', today: '2026-03-04', activeSprints: ['s1'] }
const todo = aStatus({ id: 'todo' })
const done = aStatus({ id: 'done', category: 'done' })
const task = (id: string, rank: string, some: Partial<Task> = {}) =>
  aTask({ id, rank, status: todo, ...some })
const known = (...tasks: Task[]) => {
  const rows = new Map(tasks.map((row) => [row.id, row]))
  return (id: string) => rows.get(id)
}
const column: ListRule = {
  fits: (row) => row.status_id === 'todo',
  compare: comparing(BY_RANK),
}
const a = task('a', 'b')
const b = task('b', 'd')
const c = task('c', 'f')
const list: TaskList = { ids: ['a', 'b', 'c'], total: 3, next: null }
const moved = { isNew: false, decisive: true }

it('a row that changes nothing of its list leaves the same list', () => {
  const after = { ...b, title: 'New' }
  expect(changeList(list, column, { id: 'b', before: b, after, ...moved }, known(a, after, c))).toBe(list)
})

it('a row takes the place of its rank', () => {
  const after = { ...a, rank: 'e' }
  const changed = changeList(list, column, { id: 'a', before: a, after, ...moved }, known(after, b, c))
  expect(changed).toEqual({ ids: ['b', 'a', 'c'], total: 3, next: null })
})

it('a row leaves when it does not fit any more or is gone, and comes when it fits', () => {
  const after = { ...b, status: done, status_id: 'done' }
  const without = { ids: ['a', 'c'], total: 2, next: null }
  const rows = known(a, after, c)
  expect(changeList(list, column, { id: 'b', before: b, after, ...moved }, rows)).toEqual(without)
  expect(changeList(list, column, { id: 'b', before: b, after: null, ...moved }, rows)).toEqual(without)
  expect(changeList(without, column, { id: 'b', before: after, after: b, ...moved }, known(a, b, c))).toEqual(
    list,
  )
})

it('what lies behind the part that has been read only counts', () => {
  const part = { ...list, total: 9, next: 'cursor' }
  const far = task('z', 'z')
  const made = { id: 'z', before: undefined, after: far, isNew: true, decisive: true }
  expect(changeList(part, column, made, known(a, b, c, far))).toEqual({ ...part, total: 10 })
  const near = task('n', 'c')
  expect(changeList(part, column, { ...made, id: 'n', after: near }, known(a, b, c, near))).toEqual({
    ids: ['a', 'n', 'b', 'c'],
    total: 10,
    next: 'cursor',
  })
})

it('a list that cannot know what was counted is read again', () => {
  const part = { ...list, total: 9, next: 'cursor' }
  const far = task('z', 'z')
  const stranger = { id: 'z', before: undefined, after: far, isNew: false }
  expect(changeList(part, column, { ...stranger, decisive: true }, known(a, b, c))).toBeNull()
  expect(changeList(part, column, { ...stranger, decisive: false }, known(a, b, c, far))).toBe(part)
  expect(changeList(part, column, { ...stranger, after: null, decisive: true }, known(a, b, c))).toBeNull()
})

it('whatever order changes come in, a whole list ends as a sorted selection of the rows', () => {
  const status = fc.constantFrom(todo, done)
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    rank: fc.stringMatching(/^[a-z]{1,3}$/),
    status,
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const rows = new Map<string, Task>()
      let current: TaskList = { ids: [], total: 0, next: null }
      for (const { id, rank, status: in_ } of steps) {
        const before = rows.get(id)
        const after = task(id, rank, { status: in_, status_id: in_.id })
        rows.set(id, after)
        const move = { id, before, after, isNew: before === undefined, decisive: true }
        current = changeList(current, column, move, (other) => rows.get(other))!
      }
      const expected = [...rows.values()].filter(column.fits).sort(column.compare)
      expect(current.ids).toEqual(expected.map(({ id }) => id))
      expect(current.total).toBe(expected.length)
    }),
  )
})

it('4.4 what is under way lies on top: a task stands beside its neighbour, wherever that is by then', () => {
  const place: Overlay = { id: 'd', set: { status: todo, status_id: 'todo' }, place: { after: 'a' } }
  const d = task('d', 'z', { status: done, status_id: 'done' })
  const pending = new Map([['d', [place]]])
  expect(shownList(list, column, pending, known(a, b, c, d))).toEqual({
    ids: ['a', 'd', 'b', 'c'],
    total: 4,
    next: null,
  })
  const other = { ...list, ids: ['b', 'c', 'a'] }
  expect(shownList(other, column, pending, known(a, b, c, d)).ids).toEqual(['b', 'c', 'a', 'd'])
  const doneColumn: ListRule = { ...column, fits: (row) => row.status_id === 'done' }
  expect(shownList({ ids: ['d'], total: 1, next: null }, doneColumn, pending, known(d))).toEqual({
    ids: [],
    total: 0,
    next: null,
  })
})

it('4.4 a new task shows before it has a key, a deleted one is gone at once', () => {
  const created = task('new', '~')
  const pending = new Map<string, Overlay[]>([
    ['new', [{ id: 'new', created }]],
    ['b', [{ id: 'b', deleted: true }]],
  ])
  expect(shownList(list, column, pending, known(a, b, c))).toEqual({
    ids: ['a', 'c', 'new'],
    total: 3,
    next: null,
  })
})

it('4.9 values within a filter are OR, filters are AND', () => {
  const mine = task('m', 'a', { assignee_id: 'ann', priority: 'high' })
  expect(fits({ assignee: ['me', 'none'], priority: ['high', 'urgent'] }, context)(mine)).toBe(true)
  expect(fits({ assignee: ['me'], priority: ['low'] }, context)(mine)).toBe(false)
  expect(fits({ assignee: ['none'] }, context)(mine)).toBe(false)
  expect(fits({ sprint: ['active'] }, context)(task('s', 'a', { sprint_id: 's1' }))).toBe(true)
  expect(fits({ sprint: ['none'] }, context)(task('s', 'a', { sprint_id: 's1' }))).toBe(false)
  expect(fits({ q: 'LÓGIN' }, context)(mine)).toBe(true)
  expect(fits({}, context)(task('c', 'a', { parent_task_id: 'p' }))).toBe(false)
})

it.each([
  ['overdue', '2026-03-03', true],
  ['overdue', '2026-03-04', false],
  ['today', '2026-03-04', true],
  ['week', '2026-03-02', true],
  ['week', '2026-03-08', true],
  ['week', '2026-03-09', false],
  ['none', null, true],
])('4.9 due %s holds for %s: %s', (due, due_date, expected) => {
  expect(fits({ due: [due] }, context)(task('d', 'a', { due_date }))).toBe(expected)
})

it('without a date comes last, both ways', () => {
  const dated = task('x', 'a', { due_date: '2026-01-01' })
  const never = task('y', 'b', { due_date: null })
  for (const descending of [true, false]) {
    expect([never, dated].sort(comparing({ by: 'due_date', descending }))).toEqual([dated, never])
  }
})

it('every order is total: two tasks are never the same', () => {
  const one = task('1', 'r')
  const two = task('2', 'r')
  for (const by of SORTS) {
    const compare = comparing({ by, descending: false })
    expect(compare(one, two)).toBeLessThan(0)
    expect(compare(two, one)).toBeGreaterThan(0)
    expect(comparing({ by, descending: true })(one, two)).toBeGreaterThan(0)
  }
})

import { expect, it } from 'vitest'
import { aStatus, aTask } from '@/testing/factories'
import { columnsOf, listSearch, pressedHeader, withColumns } from '@/features/task/shared/list-search'
import { groupsOf, headingOf, rowsOf } from './list-groups'

const todo = aStatus({ id: 'todo' })
const done = aStatus({ id: 'done' })
const ann = { user_id: 'ann', display_name: 'Ann Lee' }
const ben = { user_id: 'ben', display_name: 'Ben Ito' }
const tasks = [
  aTask({ id: '1', status_id: 'done', assignee_id: 'ben', priority: 'low', sprint_id: 'next' }),
  aTask({ id: '2', status_id: 'todo', assignee_id: null, priority: 'urgent', sprint_id: null }),
  aTask({ id: '3', status_id: 'done', assignee_id: 'ann', priority: 'low', sprint_id: 'now' }),
]
const row = (id: string) => tasks.find((task) => task.id === id)
const order = {
  statuses: [todo, done],
  members: [ben, ann],
  sprints: [
    { id: 'next', status: 'planned' as const },
    { id: 'now', status: 'active' as const },
  ],
}
const grouped = (by: 'status' | 'assignee' | 'priority' | 'sprint') =>
  groupsOf(['1', '2', '3'], row, by, order).map(({ value, ids }) => [value, ...ids])

it('groups stand in the order of their field, and tasks in the order of the list', () => {
  expect(grouped('status')).toEqual([
    ['todo', '2'],
    ['done', '1', '3'],
  ])
  expect(grouped('assignee')).toEqual([
    ['ann', '3'],
    ['ben', '1'],
    ['none', '2'],
  ])
  expect(grouped('priority')).toEqual([
    ['urgent', '2'],
    ['low', '1', '3'],
  ])
  expect(grouped('sprint')).toEqual([
    ['now', '3'],
    ['next', '1'],
    ['none', '2'],
  ])
})

it('a folded group keeps its heading', () => {
  const rows = rowsOf(groupsOf(['1', '2', '3'], row, 'status', order), new Set(['done']))
  expect(rows).toEqual(['group:todo', '2', 'group:done'])
  expect(rows.map(headingOf)).toEqual(['todo', undefined, 'done'])
})

it('rule 7: what the list cannot do is no part of its address', () => {
  expect(listSearch({ sort: 'status', dir: 'desc', group: 'title', cols: 'nothing' })).toEqual({
    cols: 'key,title',
  })
  expect(listSearch({ sort: 'due', dir: 'desc', group: 'sprint', priority: 'high' })).toEqual({
    sort: 'due',
    dir: 'desc',
    group: 'sprint',
    priority: 'high',
  })
})

it('a header sorts upwards, then downwards, then no more', () => {
  const once = pressedHeader({ priority: 'high' }, 'due')
  const twice = pressedHeader(once, 'due')
  expect([once, twice, pressedHeader(twice, 'due'), pressedHeader(twice, 'title')]).toEqual([
    { priority: 'high', sort: 'due' },
    { priority: 'high', sort: 'due', dir: 'desc' },
    { priority: 'high' },
    { priority: 'high', sort: 'title' },
  ])
})

it('key and title are always there, and all columns are no word in the address', () => {
  const few = withColumns({ q: 'x' }, ['due'])
  expect(few).toEqual({ q: 'x', cols: 'key,title,due' })
  expect(columnsOf(few)).toEqual(['key', 'title', 'due'])
  expect(withColumns(few, columnsOf({}))).toEqual({ q: 'x' })
})

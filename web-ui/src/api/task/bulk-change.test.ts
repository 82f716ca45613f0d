import { expect, it } from 'vitest'
import { aStatus, aTask } from '@/testing/factories'
import { bulkOverlays, bulkSet, inversesOf, type BulkChange } from './bulk-change'

const todo = aStatus({ id: 'todo' })
const done = aStatus({ id: 'done' })
const bug = { id: 'bug', name: 'bug', color: '#d74745' }
const web = { id: 'web', name: 'web', color: '#3280dd' }
const a = aTask({ id: 'a', status: todo, labels: [bug] })
const b = aTask({ id: 'b', status: done, labels: [] })
const c = aTask({ id: 'c', status: todo, labels: [bug, web] })
const back = (change: BulkChange) =>
  inversesOf([a, b, c], change).map(({ tasks, change: inverse }) => [
    tasks.map(({ id }) => id).join(''),
    bulkSet(inverse),
  ])

it('4.8 what takes a bulk change back is one change for each former value', () => {
  expect(back({ field: 'status', value: done })).toEqual([['ac', { status_id: 'todo' }]])
  expect(back({ field: 'priority', value: 'high' })).toEqual([['abc', { priority: 'none' }]])
  expect(back({ field: 'priority', value: 'none' })).toEqual([])
})

it('4.8 labels come back to those only that had them, and go from those that had not', () => {
  expect(back({ field: 'labels', add: [bug], remove: [web] })).toEqual([
    ['b', { add_label_ids: [], remove_label_ids: ['bug'] }],
    ['c', { add_label_ids: ['web'], remove_label_ids: [] }],
  ])
})

it('rule 2: each row shows the change, and keeps its other labels', () => {
  expect(bulkOverlays([a, b, c], { field: 'labels', add: [web], remove: [bug] })).toEqual([
    { id: 'a', set: { labels: [web] } },
    { id: 'b', set: { labels: [web] } },
    { id: 'c', set: { labels: [web] } },
  ])
  expect(bulkOverlays([b], { field: 'status', value: todo })).toEqual([
    { id: 'b', set: { status_id: 'todo', status: todo } },
  ])
})

import { expect, it } from 'vitest'
import { keys } from '@/api/keys'
import { createQueryClient } from '@/api/query-client'
import type { LiveChange } from '@/lib/live/protocol'
import { aStatus, aTask } from '@/testing/factories'
import { catchUp } from './catch-up'
import { columnRule, type Board } from './known-lists'
import { taskChanged } from './live'
import { pendingTasks } from './pending'
import { knownTask, putRows } from './store'

const todo = aStatus({ id: 'todo' })
const done = aStatus({ id: 'done', category: 'done' })
const context = { me: undefined, today: '2026-03-04', activeSprints: [] }

function aBoard() {
  const client = createQueryClient()
  const task = aTask({ id: 't', project_id: 'p', status: todo, rank: 'b' })
  const other = aTask({ id: 'o', project_id: 'p', status: todo, rank: 'd' })
  putRows(client, [task, other])
  client.setQueryData<Board>(keys.board('p', {}), {
    columns: [
      { statusId: 'todo', status: todo, ids: ['t', 'o'], total: 2, next: null },
      { statusId: 'done', status: done, ids: [], total: 0, next: null },
    ],
  })
  const ids = () => client.getQueryData<Board>(keys.board('p', {}))?.columns.map((column) => column.ids)
  return { client, task, ids }
}

function told(some: Partial<LiveChange>): LiveChange {
  return {
    topic: 'project:p',
    cursor: 'c',
    change_id: 'x',
    client: null,
    actor_id: null,
    at: '2026-01-05T09:00:00Z',
    resource: 'task',
    id: 't',
    action: 'updated',
    fields: ['status_id'],
    version: null,
    revision: 2,
    cause: null,
    data: null,
    ...some,
  }
}

it('4.6 a change by anybody moves the card', () => {
  const { client, task, ids } = aBoard()
  taskChanged(client, told({ data: { ...task, status: done, status_id: 'done', revision: 2 } }))
  expect(ids()).toEqual([['o'], ['t']])
})

it('4.6 what is not newer than the row is dropped', () => {
  const { client, task, ids } = aBoard()
  taskChanged(client, told({ revision: 1, data: { ...task, status: done, status_id: 'done' } }))
  expect(ids()).toEqual([['t', 'o'], []])
  expect(knownTask(client, 't')?.status_id).toBe('todo')
})

it('4.6 a deleted task is gone, and a late message does not bring it back', () => {
  const { client, task, ids } = aBoard()
  taskChanged(client, told({ action: 'deleted', fields: [], revision: 3 }))
  expect(ids()).toEqual([['o'], []])
  taskChanged(client, told({ revision: 2, data: { ...task, title: 'Late', revision: 2 } }))
  expect(ids()).toEqual([['o'], []])
})

it('4.6 a task made by others takes its place', () => {
  const { client, ids } = aBoard()
  const made = aTask({ id: 'n', project_id: 'p', status: todo, rank: 'c' })
  taskChanged(client, told({ id: 'n', action: 'created', fields: [], data: { ...made } }))
  expect(ids()).toEqual([['t', 'n', 'o'], []])
})

it('4.6 without data only that row is read again', () => {
  const { client } = aBoard()
  taskChanged(client, told({ data: null }))
  expect(client.getQueryState(keys.task('t'))?.isInvalidated).toBe(true)
  expect(client.getQueryState(keys.task('o'))?.isInvalidated).toBe(false)
})

it('4.4 a read that began before a change ended does not take it back', () => {
  const { client, task } = aBoard()
  const start = performance.now()
  const old = aTask({ id: 'o', project_id: 'p', status: todo, rank: 'd' })
  taskChanged(client, told({ data: { ...task, status: done, status_id: 'done', revision: 2 } }))
  putRows(client, [task, old])
  expect(knownTask(client, 't')?.status_id).toBe('done')
  const answered = { ids: ['t', 'o'], total: 2, next: null }
  expect(catchUp(client, answered, [task, old], columnRule({}, 'todo', context), start)).toEqual({
    ids: ['o'],
    total: 1,
    next: null,
  })
  expect(
    catchUp(client, { ids: [], total: 0, next: null }, [], columnRule({}, 'done', context), start).ids,
  ).toEqual(['t'])
})

it('4.4 the overlay is the mutation, and goes with its answer in one step', async () => {
  const client = createQueryClient()
  const pending = pendingTasks(client)
  const variables = { overlays: [{ id: 't', set: { title: 'New' } }] }
  let finish: (value: string) => void = () => undefined
  const mutation = client.getMutationCache().build<string, Error, typeof variables, unknown>(client, {
    mutationKey: ['task', 'patch', 't'],
    mutationFn: () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  })
  const running = mutation.execute(variables)
  await Promise.resolve()
  expect(pending.of('t')).toEqual(variables.overlays)
  pending.settle(variables)
  expect(pending.of('t')).toEqual([])
  finish('done')
  await running
  expect(pending.all().size).toBe(0)
})

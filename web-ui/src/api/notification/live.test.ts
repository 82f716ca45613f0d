import { expect, it } from 'vitest'
import { inboxAfter, notificationsOf, unreadAfter, type InboxPages } from './live'
import { reasonOf, thingOf, type Notification } from './notification'

const notification = (id: string, some: Partial<Notification> = {}): Notification => ({
  id,
  org_id: 'o',
  user_id: 'u',
  type: 'MENTION',
  title: 'Ben Ito mentioned you in APP-12',
  body: 'Fix the login',
  entity_type: 'task',
  entity_id: 't',
  is_read: false,
  created_at: '2026-03-01T09:00:00Z',
  ...some,
})

const pages = (...parts: Notification[][]): InboxPages => ({
  pages: parts.map((data) => ({ data, total: parts.flat().length, unread_count: 0 })),
  pageParams: parts.map((_, place) => place),
})
const change = (action: string, id: string, data: unknown) => ({
  resource: 'notification',
  action,
  id,
  data,
})
const ids = (inbox: InboxPages) => notificationsOf(inbox).map(({ id }) => id)

it('4.6 a new one is the first, once', () => {
  const told = change('created', 'c', notification('c'))
  const after = inboxAfter(pages([notification('a')], [notification('b')]), told)
  expect(ids(after)).toEqual(['c', 'a', 'b'])
  expect(after.pages.map(({ total }) => total)).toEqual([3, 3])
  expect(inboxAfter(after, told)).toEqual(after)
})

it('4.6 one that was read elsewhere is read here', () => {
  const after = inboxAfter(
    pages([notification('a'), notification('b')]),
    change('updated', 'b', notification('b', { is_read: true })),
  )
  expect(notificationsOf(after).map(({ is_read }) => is_read)).toEqual([false, true])
})

it('4.6 one that is not shown stays so', () => {
  const before = pages([notification('a')])
  expect(inboxAfter(before, change('updated', 'x', notification('x', { is_read: true })))).toEqual(before)
  expect(inboxAfter(before, change('updated', 'a', null))).toEqual(before)
})

it('4.6 all are read at once', () => {
  const after = inboxAfter(
    pages([notification('a')], [notification('b')]),
    change('updated', 'u', { unread_count: 0 }),
  )
  expect(notificationsOf(after).every(({ is_read }) => is_read)).toBe(true)
})

it('4.6 the count follows what is known, and asks for what is not', () => {
  const known = [notification('a'), notification('b', { is_read: true })]
  const told = (id: string, is_read: boolean, action = 'updated') =>
    unreadAfter(5, change(action, id, notification(id, { is_read })), known)
  expect(told('a', true)).toBe(4)
  expect(told('b', true)).toBe(5)
  expect(told('c', false, 'created')).toBe(6)
  expect(told('x', true)).toBeUndefined()
  expect(unreadAfter(5, change('updated', 'u', { unread_count: 0 }), known)).toBe(0)
  expect(unreadAfter(5, change('created', 'z', null), known)).toBeUndefined()
})

it('5.6 the reason is that of its type', () => {
  expect(
    (['MENTION', 'TASK_ASSIGNED', 'TASK_DONE'] as const).map((type) => reasonOf(notification('a', { type }))),
  ).toEqual(['mentioned', 'assigned', 'done'])
})

it.each([
  ['MENTION', 'Ben Ito mentioned you in APP-12', 'APP-12'],
  ['MENTION', 'OPS-1 mentioned you in APP-12', 'APP-12'],
  ['TASK_ASSIGNED', 'You were assigned WEB2-7', 'WEB2-7'],
  ['TASK_DONE', 'APP-12 moved to Done', 'APP-12'],
  ['MENTION', 'Somebody mentioned you', undefined],
] as const)('5.6 the key of a task is in the title: %s %s', (type, title, key) => {
  expect(thingOf(notification('a', { type, title }))).toBe(key)
})

it('5.6 a page is named by its id', () => {
  expect(thingOf(notification('a', { entity_type: 'page', entity_id: 'p', title: 'APP-1' }))).toBe('p')
})

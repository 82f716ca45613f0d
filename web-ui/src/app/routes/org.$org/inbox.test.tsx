import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { applyToInbox } from '@/api/notification/apply-to-inbox'
import type { Notification } from '@/api/notification/notification'
import { ANN, inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'

const READ = '/api/v1/notifications/{notification_id}/read'
const MENTION = 'Ben Ito mentioned you in APP-12'
const ASSIGNED = 'You were assigned APP-7'

function told(id: string, some: Partial<Notification> = {}): Notification {
  return {
    id,
    org_id: 'o1',
    user_id: ANN,
    type: 'MENTION',
    title: MENTION,
    body: 'Fix the login',
    entity_type: 'task',
    entity_id: 't-12',
    is_read: false,
    created_at: '2026-03-01T09:00:00Z',
    ...some,
  }
}

const both = [told('n1'), told('n2', { type: 'TASK_ASSIGNED', title: ASSIGNED, body: 'Write the changelog' })]
const row = (name: string) => screen.findByRole('row', { name })

beforeEach(() => {
  inAcme()
  answer('get', '/api/v1/notifications', { data: both, total: 2, unread_count: 2 })
  answer('patch', READ, ({ params }) => ({ ...told(params['notification_id'] ?? ''), is_read: true }))
})

it('10 says why, by reason and with counts', async () => {
  const { user, router } = renderRoute('/org/acme/inbox')
  expect(within(await row(MENTION)).getByRole('img', { name: 'Mentioned' })).toBeInTheDocument()
  const reasons = screen.getByRole('navigation', { name: 'Reasons' })
  expect(within(reasons).getByRole('link', { name: 'All' })).toHaveAccessibleDescription('2')
  expect(within(reasons).getByRole('link', { name: 'Assigned' })).toHaveAccessibleDescription('1')
  await user.click(within(reasons).getByRole('link', { name: 'Assigned' }))
  await waitFor(() => expect(screen.queryByRole('row', { name: MENTION })).not.toBeInTheDocument())
  expect(router.state.location.searchStr).toBe('?reason=assigned')
})

it('2 opening reads at once, before the server has answered, and the thing is in the address', async () => {
  let reply = () => {}
  answer('patch', READ, told('n1', { is_read: true }), { after: new Promise<void>((done) => (reply = done)) })
  const { user, router } = renderRoute('/org/acme/inbox')
  await user.click(await row(MENTION))
  await waitFor(() => expect(router.state.location.searchStr).toBe('?item=APP-12&task=APP-12'))
  expect(within(await row(MENTION)).queryByRole('button', { name: 'Mark as read' })).not.toBeInTheDocument()
  reply()
})

it('5 J and E are enough to go through it', async () => {
  const { user } = renderRoute('/org/acme/inbox')
  const first = await row(MENTION)
  act(() => first.focus())
  await user.keyboard('j')
  expect(screen.getByRole('row', { name: ASSIGNED })).toHaveFocus()
  await user.keyboard('e')
  await waitFor(() => expect(screen.queryByRole('row', { name: ASSIGNED })).not.toBeInTheDocument())
  expect(screen.getByRole('row', { name: MENTION })).toBeVisible()
})

it('2 a refused mark is taken back with a message', async () => {
  refuse('patch', READ, 500, { code: 'INTERNAL', message: 'Not now.' })
  const { user } = renderRoute('/org/acme/inbox')
  await user.click(within(await row(MENTION)).getByRole('button', { name: 'Mark as read' }))
  expect(await screen.findByRole('alertdialog', { name: 'Not now.' })).toBeVisible()
  expect(await row(MENTION)).toBeVisible()
})

it('2.3 all read: nothing is left', async () => {
  answer('post', '/api/v1/notifications/mark-all-read', { updated: 2 })
  const { user } = renderRoute('/org/acme/inbox')
  await user.click(await screen.findByRole('button', { name: 'Mark all as read' }))
  expect(await screen.findByText('You are up to date.')).toBeVisible()
})

it('4 a new one comes without a reload', async () => {
  const { queryClient } = renderRoute('/org/acme/inbox')
  await row(MENTION)
  const title = 'Cem Mert mentioned you in APP-9'
  act(() =>
    applyToInbox(queryClient, {
      resource: 'notification',
      action: 'created',
      id: 'n3',
      data: told('n3', { title }),
    }),
  )
  expect(await row(title)).toBeVisible()
  await waitFor(() => expect(screen.getByTestId('inbox-count')).toHaveTextContent('3'))
})

import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { components } from '@/generated/api'
import { follow } from '@/lib/choices'
import { inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer } from '@/testing/server'

const SESSIONS = '/api/v1/auth/sessions'
const PREFERENCES = '/api/v1/auth/preferences'

const aSession = (
  id: string,
  some: Partial<components['schemas']['Session']> = {},
): components['schemas']['Session'] => ({
  id,
  created_at: '2026-03-01T09:00:00Z',
  last_used_at: '2026-03-01T09:00:00Z',
  address: '192.0.2.7',
  agent: `Browser ${id}`,
  current: false,
  ...some,
})

beforeEach(() => inAcme({ features: ['E12', 'E13'] }))
beforeEach(() => answer('get', PREFERENCES, { client: {} }))
afterEach(() => act(() => follow({ singleKeys: 'on' })))

it('5.6 sessions are listed, and all but this one can be ended', async () => {
  answer('get', SESSIONS, {
    sessions: [aSession('a'), aSession('b', { current: true }), aSession('c', { agent: '', address: '' })],
  })
  const ended: (string | undefined)[] = []
  answer(
    'delete',
    '/api/v1/auth/sessions/{session_id}',
    ({ params }) => {
      ended.push(params['session_id'])
      return null
    },
    { status: 204 },
  )
  const { user } = renderRoute('/org/acme/account/sessions')
  const grid = await screen.findByRole('grid', { name: 'Sessions' })
  const own = within(grid).getByRole('row', { name: 'Browser b' })
  expect(own).toHaveAccessibleDescription('This session')
  expect(within(own).queryByRole('button')).not.toBeInTheDocument()
  expect(within(grid).getByRole('row', { name: 'Unknown device' })).toBeVisible()
  answer('get', SESSIONS, { sessions: [aSession('b', { current: true }), aSession('c')] })
  await user.click(
    within(within(grid).getByRole('row', { name: 'Browser a' })).getByRole('button', { name: 'End session' }),
  )
  await waitFor(() => expect(within(grid).queryByRole('row', { name: 'Browser a' })).not.toBeInTheDocument())
  expect(ended).toEqual(['a'])
  expect(await screen.findByText('The session has ended.')).toBeInTheDocument()
})

it('4.1 all keys are listed, and single ones can be switched off', async () => {
  answer('put', PREFERENCES, ({ body }) => body as never)
  const { user } = renderRoute('/org/acme/account/shortcuts')
  const grid = await screen.findByRole('grid', { name: 'Shortcuts' })
  for (const name of ['New task', 'Undo', 'Next row', 'Assign to me', 'Mark all as read'])
    expect(within(grid).getByRole('row', { name })).toBeVisible()
  const single = screen.getByRole('switch', { name: 'Single-key shortcuts' })
  expect(single).toBeChecked()
  await user.click(single)
  expect(single).not.toBeChecked()
  await user.keyboard('?')
  expect(screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })).not.toBeInTheDocument()
  await user.click(single)
  expect(single).toBeChecked()
  await user.keyboard('?')
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})

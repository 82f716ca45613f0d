import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { session } from '@/lib/session'
import { aToken } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'

const LOGIN = '/api/v1/auth/login'

async function fill(path = '/login') {
  const view = renderRoute(path)
  await view.user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'ann@example.com')
  await view.user.type(screen.getByLabelText('Password'), 'correct horse 7')
  return view
}

it('5.1 signs in and goes where somebody wanted to go', async () => {
  let sent: unknown
  answer('post', LOGIN, ({ body, headers }) => {
    sent = { body, session: headers.get('X-Session') }
    return aToken()
  })
  const { user, router } = await fill('/login?next=%2Forg%2Facme')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/org/acme/dashboard'))
  expect(sent).toEqual({
    body: { email: 'ann@example.com', password: 'correct horse 7' },
    session: 'cookie',
  })
  expect(session.state()).toMatchObject({ status: 'signed-in', user: { display_name: 'Ann Lee' } })
  expect(localStorage.getItem('workscribe.session')).toBe('1')
})

it('2.3 says above the form why it was refused, and keeps what was typed', async () => {
  refuse('post', LOGIN, 401, { code: 'INVALID_CREDENTIALS' })
  const { user } = await fill()
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('E-mail address or password is wrong.')
  expect(screen.getByRole('textbox', { name: 'E-mail address' })).toHaveValue('ann@example.com')
  expect(session.state().status).toBe('signed-out')
})

it('2.4 waits as long as the server asks for', async () => {
  refuse('post', LOGIN, 429, { code: 'RATE_LIMIT_EXCEEDED' }, { headers: { 'Retry-After': '40' } })
  const { user } = await fill()
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByText('Try again in 40 s.')).toHaveRole('status')
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeDisabled()
})

it('asks for what is missing before it asks the server', async () => {
  const { user } = renderRoute('/login')
  await user.click(await screen.findByRole('button', { name: 'Sign in' }))
  expect(await screen.findAllByText('Please fill this in.')).toHaveLength(2)
  expect(screen.getByRole('textbox', { name: 'E-mail address' })).toHaveFocus()
})

it('shows the characters of the password on demand', async () => {
  const { user } = await fill()
  const toggle = screen.getByRole('button', { name: 'Show characters' })
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password')
  await user.click(toggle)
  expect(toggle).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text')
})

it('leads to sign in who is not, and remembers the address', async () => {
  const { router } = renderRoute('/org/acme?task=APP-12')
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(router.state.location.search).toEqual({ next: '/org/acme?task=APP-12' })
})

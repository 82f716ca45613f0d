import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { handlers } from '@/api/live/handlers'
import type { components } from '@/generated/api'
import { follow } from '@/lib/choices'
import { chooseLanguage } from '@/lib/i18n'
import type { LiveChange } from '@/lib/live/protocol'
import { ANN, inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'

const ME = '/api/v1/auth/me'
const PASSWORD = '/api/v1/auth/change-password'
const PREFERENCES = '/api/v1/auth/preferences'

const me = (some: Partial<components['schemas']['User']> = {}): components['schemas']['User'] => ({
  id: ANN,
  email: 'ann@example.com',
  display_name: 'Ann Lee',
  avatar_url: null,
  email_verified: true,
  oauth_provider: null,
  locale: null,
  timezone: null,
  created_at: '2026-03-01T09:00:00Z',
  ...some,
})

beforeEach(() => inAcme({ features: ['E12', 'E13'] }))
beforeEach(() => answer('get', PREFERENCES, { client: {} }))
afterEach(async () => {
  act(() => follow({ theme: 'system', density: 'comfortable', sidebar: 'open', singleKeys: 'on' }))
  await chooseLanguage('en')
})

it('5.6 theme, density and language change at once and are kept with the account', async () => {
  const kept: unknown[] = []
  answer('get', PREFERENCES, { client: { other: [1] } })
  answer('put', PREFERENCES, ({ body }) => {
    kept.push(body)
    return body as never
  })
  answer('patch', ME, ({ body }) => me(body as object))
  const { user } = renderRoute('/org/acme/account/preferences')
  await screen.findByRole('link', { name: 'Sessions' })
  await user.click(screen.getByRole('radio', { name: 'Dark' }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  await user.click(screen.getByRole('radio', { name: 'Compact' }))
  expect(document.documentElement).toHaveAttribute('data-density', 'compact')
  await waitFor(() =>
    expect(kept.at(-1)).toEqual({ client: { other: [1], theme: 'dark', density: 'compact' } }),
  )
  await user.click(screen.getByRole('button', { name: 'Language: English' }))
  await user.click(screen.getByRole('option', { name: 'Deutsch' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Konto' })).toBeVisible()
  expect(document.documentElement).toHaveAttribute('lang', 'de')
  expect(localStorage.getItem('workscribe.theme')).toBe('dark')
})

it('2.5 where the server keeps nothing it is kept in the browser, and what needs the server is absent', async () => {
  inAcme()
  const { user } = renderRoute('/org/acme/account/sessions')
  await user.click(await screen.findByRole('radio', { name: 'Dark' }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  const links = within(screen.getByRole('navigation', { name: 'Settings' })).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual(['Preferences', 'Shortcuts'])
})

it('rule 4 what the account keeps is shown, and followed when another tab changes it', async () => {
  answer('get', ME, me({ locale: 'de-AT' }))
  answer('get', PREFERENCES, { client: { theme: 'dark', density: 'enormous' } })
  const { queryClient } = renderRoute('/org/acme/account/preferences')
  expect(await screen.findByRole('heading', { level: 1, name: 'Konto' })).toBeVisible()
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-theme', 'dark'))
  expect(document.documentElement).toHaveAttribute('data-density', 'comfortable')
  const change = {
    resource: 'preferences',
    client: 'another',
    data: { client: { theme: 'light', density: 'compact' } },
  } as unknown as LiveChange
  act(() => handlers['preferences']?.(queryClient, change))
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-theme', 'light'))
  expect(document.documentElement).toHaveAttribute('data-density', 'compact')
  expect(screen.getByRole('radio', { name: 'Kompakt' })).toBeChecked()
})

it('rule 2 a choice that the account does not take goes back', async () => {
  let refuseNow = () => {}
  const after = new Promise<void>((resolve) => {
    refuseNow = resolve
  })
  refuse('put', PREFERENCES, 500, { code: 'INTERNAL_SERVER_ERROR' }, { after })
  answer('get', PREFERENCES, { client: { theme: 'light' } })
  const { user } = renderRoute('/org/acme/account/preferences')
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-theme', 'light'))
  await user.click(await screen.findByRole('radio', { name: 'Dark' }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  refuseNow()
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-theme', 'light'))
  expect(await screen.findByText('The server made a mistake.')).toBeInTheDocument()
})

it('5.6 the name is changed, and everybody who shows it follows', async () => {
  answer('patch', ME, ({ body }) => me(body as object))
  const { user } = renderRoute('/org/acme/account/profile')
  const field = await screen.findByRole('textbox', { name: 'Display name' })
  expect(field).toHaveValue('Ann Lee')
  expect(screen.getByText('ann@example.com')).toBeVisible()
  await user.clear(field)
  await user.type(field, 'A')
  await user.click(screen.getByRole('button', { name: 'Save changes' }))
  expect(await screen.findByText('2 to 100 characters')).toBeVisible()
  await user.type(field, 'nn Bee')
  await user.click(screen.getByRole('button', { name: 'Save changes' }))
  expect(await screen.findByRole('button', { name: 'Account: Ann Bee' })).toBeVisible()
  expect(field).toHaveValue('Ann Bee')
})

it('5.6 the password is changed, and a wrong one is said under its field', async () => {
  const sent: unknown[] = []
  refuse('post', PASSWORD, 400, { code: 'INVALID_PASSWORD', message: 'Is wrong.' })
  const { user } = renderRoute('/org/acme/account/profile')
  const current = await screen.findByLabelText('Current password')
  await user.type(current, 'guess')
  await user.type(screen.getByLabelText('New password'), 'changed456')
  await user.click(screen.getByRole('button', { name: 'Change password' }))
  await waitFor(() => expect(current).toHaveAccessibleDescription('The password is wrong.'))
  expect(current).toHaveFocus()

  answer('post', PASSWORD, ({ body }) => {
    sent.push(body)
    return null
  })
  await user.clear(current)
  await user.type(current, 'right-one-1')
  await user.click(screen.getByRole('button', { name: 'Change password' }))
  await waitFor(() => expect(current).toHaveValue(''))
  expect(sent).toEqual([{ current_password: 'right-one-1', new_password: 'changed456' }])
  expect(screen.getAllByText(/You are signed out everywhere else/)[0]).toBeInTheDocument()
})

it('5.6 who came by a provider and has no password chooses one', async () => {
  answer('get', ME, me({ oauth_provider: 'google' }))
  refuse('post', PASSWORD, 403, { code: 'FRESH_SIGN_IN_REQUIRED' })
  const { user } = renderRoute('/org/acme/account/profile')
  await user.type(await screen.findByLabelText('New password'), 'changed456')
  await user.click(screen.getByRole('button', { name: 'Change password' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Sign out and in again')
})

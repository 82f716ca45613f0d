import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { aMember, aProject, BEN, inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'

const ORG = '/api/v1/organizations/{slug}'
const INVITE = '/api/v1/organizations/{slug}/invite'
const MEMBER = '/api/v1/organizations/{slug}/members/{user_id}'
const AT = '2026-03-01T09:00:00Z'

beforeEach(() => inAcme({ members: [aMember()] }))

it('5.6 an owner changes a role', async () => {
  let sent: unknown
  answer('patch', MEMBER, ({ body, params }) => {
    sent = { body, user: params['user_id'] }
    return aMember({ role: 'admin' })
  })
  const { user } = renderRoute('/org/acme/settings/members')
  const row = within(await screen.findByRole('grid', { name: 'Members' })).getByRole('row', {
    name: 'Ben Ito',
  })
  await user.click(within(row).getByRole('button', { name: 'Role: Member' }))
  const dialog = screen.getByRole('dialog', { name: 'Role' })
  await user.click(within(dialog).getByRole('option', { name: 'Admin' }))
  expect(await within(row).findByRole('button', { name: 'Role: Admin' })).toBeVisible()
  await waitFor(() => expect(sent).toEqual({ body: { role: 'admin' }, user: BEN }))
  expect(within(screen.getByRole('row', { name: 'Ann Lee' })).queryByRole('button')).not.toBeInTheDocument()
})

it('9 somebody is removed only after a question', async () => {
  answer('delete', MEMBER, {})
  const { user } = renderRoute('/org/acme/settings/members')
  await user.click(await screen.findByRole('button', { name: 'Actions for Ben Ito' }))
  await user.click(screen.getByRole('menuitem', { name: 'Remove from organization' }))
  const question = await screen.findByRole('alertdialog', { name: 'Remove Ben Ito?' })
  await user.click(within(question).getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(screen.queryByRole('row', { name: 'Ben Ito' })).not.toBeInTheDocument())
})

it('5.6 an invitation is sent, and its link is shown', async () => {
  answer('post', INVITE, ({ body }) => ({
    id: 'i1',
    org_id: 'o1',
    email: (body as { email: string }).email,
    role: 'member' as const,
    token: 'a/b',
    expires_at: AT,
    created_at: AT,
    is_expired: false,
  }))
  const { user } = renderRoute('/org/acme/settings/invitations')
  await user.click(await screen.findByRole('button', { name: 'Invite people' }))
  const dialog = screen.getByRole('dialog', { name: 'Invite people' })
  await user.type(within(dialog).getByRole('textbox', { name: 'E-mail address' }), 'cem@example.com')
  await user.click(within(dialog).getByRole('button', { name: 'Send invitation' }))
  const link = await within(dialog).findByRole('textbox', { name: 'Invitation link' })
  expect(link).toHaveValue(`${location.origin}/invitations/a%2Fb/accept`)
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  expect(await screen.findByRole('row', { name: 'cem@example.com' })).toBeVisible()
})

it('2.4 who is there already is told under the field', async () => {
  refuse('post', INVITE, 409, { code: 'ALREADY_MEMBER', message: 'Is a member already.' })
  const { user } = renderRoute('/org/acme/settings/members')
  await user.click(await screen.findByRole('button', { name: 'Invite people' }))
  const field = screen.getByRole('textbox', { name: 'E-mail address' })
  await user.type(field, 'ben@example.com{Enter}')
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(field).toBeInvalid()
})

it('2.4 a web address that is taken is told under its field', async () => {
  answer('get', '/api/v1/organizations/{slug}/projects', { projects: [], total: 0 })
  refuse('patch', ORG, 409, { code: 'SLUG_TAKEN', message: 'Is taken.' })
  const { user } = renderRoute('/org/acme/settings/general')
  const field = await screen.findByRole('textbox', { name: 'Web address' })
  await user.clear(field)
  await user.type(field, 'other')
  await user.click(screen.getByRole('button', { name: 'Save changes' }))
  await waitFor(() => expect(field).toBeInvalid())
  expect(screen.getByRole('heading', { level: 1, name: 'Organization settings' })).toBeVisible()
})

it('5.6 an archived project comes back', async () => {
  let archived = true
  answer('get', '/api/v1/organizations/{slug}/projects', ({ query }) => {
    const projects = query.get('archived') === 'true' && archived ? [aProject({ is_archived: true })] : []
    return { projects, total: projects.length }
  })
  answer('patch', '/api/v1/organizations/{slug}/projects/{project_id}', () => {
    archived = false
    return aProject()
  })
  const { user } = renderRoute('/org/acme/settings/general')
  await user.click(await screen.findByRole('button', { name: 'Restore Website' }))
  await waitFor(() =>
    expect(screen.queryByRole('list', { name: 'Archived projects' })).not.toBeInTheDocument(),
  )
})

it('2.3 members read who is there and change nothing', async () => {
  inAcme({ role: 'member', members: [aMember()] })
  const { user } = renderRoute('/org/acme/settings/general')
  expect(await screen.findByText('Only owners and admins can change this.')).toBeVisible()
  await user.click(
    within(screen.getByRole('navigation', { name: 'Settings' })).getByRole('link', { name: 'Members' }),
  )
  const grid = await screen.findByRole('grid', { name: 'Members' })
  expect(within(grid).queryByRole('button')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Invite people' })).not.toBeInTheDocument()
})

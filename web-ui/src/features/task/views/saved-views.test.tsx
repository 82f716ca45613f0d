import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { components } from '@/generated/api'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'
import { ANN, BEN, inWebsite, PROJECT, websiteTask } from '@/testing/website'

type View = components['schemas']['SavedView']

const VIEWS = '/api/v1/organizations/{slug}/projects/{project_id}/views'
const view = (some: Partial<View>): View => ({
  id: '00000000-0000-4000-8000-00000000f001',
  project_id: PROJECT,
  name: 'Urgent ones',
  filter: { priority: ['urgent'] },
  sort: null,
  layout: { screen: 'list', search: { priority: 'urgent', group: 'status' } },
  shared: false,
  owner_id: ANN,
  created_at: '2026-03-01T09:00:00Z',
  updated_at: '2026-03-01T09:00:00Z',
  version: 1,
  revision: 1,
  ...some,
})

function list(views: View[], path = '/org/acme/projects/APP/list', features = ['E17']) {
  inWebsite({ role: 'member', tasks: [websiteTask({ number: 1, title: 'One' })] })
  answer('get', '/api/v1/client-config', { features, sign_in: [], limits: {} } as never)
  answer('get', VIEWS, { views, total: views.length })
  return renderRoute(path)
}

const saved = () => screen.findByRole('navigation', { name: 'Saved views' })

it('4.9 a view keeps filter, order and screen, private unless it is shared', async () => {
  const { user } = list([], '/org/acme/projects/APP/list?priority=urgent,high&sort=due&dir=desc&group=status')
  let sent: unknown
  answer(
    'post',
    VIEWS,
    ({ body }) => {
      sent = body
      return view({ name: 'Mine' })
    },
    { status: 201 },
  )
  await user.click(await screen.findByRole('button', { name: 'Save view' }))
  const dialog = await screen.findByRole('dialog', { name: 'New view' })
  expect(within(dialog).getByRole('checkbox', { name: 'Share with the project' })).not.toBeChecked()
  await user.type(within(dialog).getByRole('textbox', { name: 'View name' }), 'Mine')
  await user.click(within(dialog).getByRole('button', { name: 'Create view' }))
  expect(await within(await saved()).findByRole('link', { name: 'Mine' })).toBeVisible()
  const search = { priority: 'urgent,high', sort: 'due', dir: 'desc', group: 'status' }
  expect(sent).toEqual({
    name: 'Mine',
    shared: false,
    filter: { priority: ['urgent', 'high'] },
    sort: '-due_date',
    layout: { screen: 'list', search },
  })
})

it('rule 7: opening a view shows its screen as it was saved', async () => {
  const { user, router } = list([view({})], '/org/acme/projects/APP/backlog')
  await user.click(within(await saved()).getByRole('link', { name: 'Urgent ones' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/org/acme/projects/APP/list'))
  expect(router.state.location.search).toEqual({ priority: 'urgent', group: 'status' })
})

it('rule 2: a view is renamed and shared at once, and is as before when that is refused', async () => {
  const { user } = list([view({})])
  refuse('patch', `${VIEWS}/{view_id}`, 409, { code: 'CONFLICT' })
  await user.click(within(await saved()).getByRole('button', { name: 'Actions for Urgent ones' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }))
  const field = within(await saved()).getByRole('textbox', { name: 'View name' })
  await user.clear(field)
  await user.type(field, 'Hot ones{Enter}')
  await screen.findByRole('alertdialog', { name: 'It was changed at the same time. Please try again.' })
  expect(within(await saved()).getByRole('link', { name: 'Urgent ones' })).toBeVisible()
})

it('4.7 a view is deleted after a question; those of others have no menu for members', async () => {
  const other = view({ id: 'f2', name: 'Of Ben', owner_id: BEN, shared: true })
  const { user } = list([view({}), other])
  answer('delete', `${VIEWS}/{view_id}`, null, { status: 204 })
  const nav = await saved()
  expect(within(nav).queryByRole('button', { name: 'Actions for Of Ben' })).not.toBeInTheDocument()
  await user.click(within(nav).getByRole('button', { name: 'Actions for Urgent ones' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
  const question = await screen.findByRole('alertdialog', { name: 'Delete the view “Urgent ones”?' })
  await user.click(within(question).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Urgent ones' })).not.toBeInTheDocument())
  expect(screen.getByRole('link', { name: 'Of Ben' })).toBeVisible()
})

it('2.5 without the number nothing of it is there', async () => {
  list([view({})], undefined, [])
  await screen.findByRole('grid', { name: 'Tasks' })
  expect(screen.queryByRole('button', { name: 'Save view' })).not.toBeInTheDocument()
  expect(screen.queryByRole('navigation', { name: 'Saved views' })).not.toBeInTheDocument()
})

import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { closeDialog, openDialog } from '@/lib/app-store'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'
import { inWebsite, websiteProject } from '@/testing/website'

const LABELS = '/api/v1/organizations/{slug}/projects/{project_id}/labels'
const PROJECTS = '/api/v1/organizations/{slug}/projects'

afterEach(closeDialog)

it('5.6 an owner makes a label in a colour that has a name', async () => {
  inWebsite()
  let sent: unknown
  answer('post', LABELS, ({ body }) => {
    sent = body
    return { id: 'l2', name: 'web', color: '#0a938e', version: 1, revision: 2 }
  })
  const { user } = renderRoute('/org/acme/projects/APP/settings/labels')
  await user.click(await screen.findByRole('button', { name: 'New label' }))
  const dialog = screen.getByRole('dialog', { name: 'New label' })
  await user.type(within(dialog).getByRole('textbox', { name: 'Label name' }), 'web')
  await user.click(within(dialog).getByRole('radio', { name: 'Teal' }))
  await user.click(within(dialog).getByRole('button', { name: 'Create label' }))
  const list = await screen.findByRole('list', { name: 'Labels' })
  expect(await within(list).findByRole('listitem', { name: 'web' })).toBeVisible()
  expect(sent).toEqual({ name: 'web', color: '#0a938e' })
})

it('5.6 a member reads the settings and changes nothing', async () => {
  inWebsite({ role: 'member' })
  renderRoute('/org/acme/projects/APP/settings/general')
  expect(await screen.findByRole('heading', { name: 'Project settings', level: 1 })).toBeVisible()
  const settings = screen.getByRole('navigation', { name: 'Settings' })
  expect(
    within(settings)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['General', 'Labels', 'Statuses'])
  expect(screen.getByRole('textbox', { name: 'Project name' })).toHaveAttribute('readonly')
  expect(screen.queryByRole('button', { name: 'Save changes' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Archive project' })).not.toBeInTheDocument()
})

it('5.2 the key follows the name until it is edited, and a taken one says so at its field', async () => {
  inWebsite()
  refuse('post', PROJECTS, 409, { code: 'KEY_TAKEN', message: 'This key is taken.' })
  const { user } = renderRoute('/org/acme/projects/APP/settings/statuses')
  await screen.findByRole('list', { name: 'Statuses' })
  openDialog({ name: 'new-project' })
  const dialog = await screen.findByRole('dialog', { name: 'New project' })
  const name = await within(dialog).findByRole('textbox', { name: 'Project name' })
  const key = within(dialog).getByRole('textbox', { name: 'Key' })
  await user.type(name, 'Mobile app')
  expect(key).toHaveValue('MA')
  await user.clear(key)
  await user.type(key, 'MOB')
  await user.type(name, 's')
  expect(key).toHaveValue('MOB')
  await user.click(within(dialog).getByRole('button', { name: 'Create project' }))
  await waitFor(() => expect(key).toBeInvalid())
  expect(within(dialog).getByRole('alert')).toBeVisible()
})

it('9 archiving asks nothing and can be taken back', async () => {
  inWebsite()
  let archived = false
  answer('delete', '/api/v1/organizations/{slug}/projects/{project_id}', () => {
    archived = true
    return {}
  })
  let sent: unknown
  answer('patch', '/api/v1/organizations/{slug}/projects/{project_id}', ({ body }) => {
    sent = body
    return websiteProject()
  })
  const { user, router } = renderRoute('/org/acme/projects/APP/settings/general')
  await user.click(await screen.findByRole('button', { name: 'Archive project' }))
  const message = await screen.findByRole('alertdialog', { name: 'Website archived.' })
  expect(archived).toBe(true)
  await waitFor(() => expect(router.state.location.pathname).toBe('/org/acme/dashboard'))
  await user.click(within(message).getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(sent).toEqual({ archived: false }))
})

import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { aProject, inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'

const SAMPLE = '/api/v1/organizations/{slug}/sample-project'
const PROJECTS = '/api/v1/organizations/{slug}/projects'
const sample = aProject({ name: 'Sample project', key: 'DEMO', type: 'scrum', is_sample: true })

beforeEach(() => {
  answer('get', '/api/v1/organizations/{slug}/dashboard', {
    open_tasks_count: 0,
    active_sprints_count: 0,
    unread_notifications_count: 0,
    active_sprints: [],
    recent_pages: [],
  })
  answer('get', '/api/v1/organizations/{slug}/activity', {
    data: [],
    meta: { total: 0, skip: 0, limit: 20 },
    next: null,
  })
  answer('get', '/api/v1/organizations/{slug}/my-tasks', {
    tasks: [],
    total: 0,
    skip: 0,
    limit: 100,
    next: null,
  })
})

it('2.3 an owner adds the sample project and removes it after a question', async () => {
  inAcme({ features: ['E28'] })
  let isThere = false
  const keys: (string | null)[] = []
  answer('get', PROJECTS, () => ({ projects: isThere ? [sample] : [], total: isThere ? 1 : 0 }))
  answer(
    'post',
    SAMPLE,
    ({ headers }) => {
      keys.push(headers.get('Idempotency-Key'))
      isThere = true
      return { project_id: sample.id, space_id: 's', sprint_id: 'sp' }
    },
    { status: 201 },
  )
  answer(
    'delete',
    SAMPLE,
    () => {
      isThere = false
      return {}
    },
    { status: 204 },
  )
  const { user } = renderRoute('/org/acme/dashboard')
  await user.click(await screen.findByRole('button', { name: 'Add a sample project' }))
  const remove = await screen.findByRole('button', { name: 'Remove the sample project' })
  expect(screen.getByRole('alertdialog', { name: 'Sample project added.' })).toBeVisible()
  expect(keys).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)])

  await user.click(remove)
  expect(await screen.findByRole('alertdialog', { name: 'Remove the sample project?' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  expect(await screen.findByRole('button', { name: 'Add a sample project' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Remove the sample project' })).not.toBeInTheDocument()
})

it('2.3 a refusal is told and the button stays', async () => {
  inAcme({ features: ['E28'], projects: [] })
  refuse('post', SAMPLE, 409, { code: 'SAMPLE_EXISTS', message: 'Is there.' })
  const { user } = renderRoute('/org/acme/dashboard')
  await user.click(await screen.findByRole('button', { name: 'Add a sample project' }))
  expect(await screen.findByText('The sample project is there already.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Add a sample project' })).toBeVisible()
})

it('2.3 members see no button', async () => {
  inAcme({ features: ['E28'], role: 'member', projects: [sample] })
  renderRoute('/org/acme/dashboard')
  await screen.findByRole('region', { name: 'My next tasks' })
  await screen.findByText('Sample project')
  expect(screen.queryByRole('button', { name: /sample project$/ })).not.toBeInTheDocument()
})

it('2.5 where the server has no sample there is no button', async () => {
  inAcme({ projects: [] })
  renderRoute('/org/acme/dashboard')
  expect(await screen.findByText('Nothing here yet. Start with a project.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /sample project$/ })).not.toBeInTheDocument()
})

it('5.6 the settings of the sample remove it, and lead away', async () => {
  inAcme({ features: ['E28'], projects: [sample] })
  answer('delete', SAMPLE, {}, { status: 204 })
  const { user, router } = renderRoute('/org/acme/projects/DEMO/settings/general')
  await user.click(await screen.findByRole('button', { name: 'Remove the sample project' }))
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/org/acme/dashboard'))
})

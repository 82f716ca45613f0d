import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { ANN, aPerson, aProject, aTaskRow, inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'

const DASHBOARD = '/api/v1/organizations/{slug}/dashboard'
const ACTIVITY = '/api/v1/organizations/{slug}/activity'
const MINE = '/api/v1/organizations/{slug}/my-tasks'

const nothing = {
  open_tasks_count: 0,
  active_sprints_count: 0,
  unread_notifications_count: 0,
  active_sprints: [],
  recent_pages: [],
}
const noActivity = { data: [], meta: { total: 0, skip: 0, limit: 20 }, next: null }
const tasks = (...all: ReturnType<typeof aTaskRow>[]) => ({
  tasks: all,
  total: all.length,
  skip: 0,
  limit: 100,
  next: null,
})

beforeEach(() => {
  answer('get', DASHBOARD, nothing)
  answer('get', ACTIVITY, noActivity)
  answer('get', MINE, tasks())
})

it('5.6 shows how much there is, what is next for me, sprints, pages and what happened', async () => {
  inAcme()
  answer('get', DASHBOARD, {
    ...nothing,
    open_tasks_count: 12,
    active_sprints_count: 1,
    unread_notifications_count: 3,
    active_sprints: [
      {
        id: 'sp',
        name: 'Sprint 4',
        project_id: 'p-app',
        project_name: 'Website',
        project_key: 'APP',
        total_tasks: 5,
        done_tasks: 2,
        start_date: null,
        end_date: null,
      },
    ],
    recent_pages: [
      {
        id: 'pg',
        title: 'How we release',
        space_id: 'sp',
        space_name: 'Engineering',
        updated_at: '2026-03-01T09:00:00Z',
      },
    ],
  })
  answer('get', MINE, tasks(aTaskRow(12, { title: 'Fix the login' })))
  answer('get', ACTIVITY, {
    ...noActivity,
    data: [
      {
        id: 'a1',
        action: 'FIELD_UPDATED',
        entity_type: 'task',
        entity_id: 't-12',
        old_value: { status_id: 's1' },
        new_value: { status_id: 's2' },
        from_label: 'To Do',
        to_label: 'Done',
        created_at: '2026-03-01T09:00:00Z',
        actor: aPerson({ id: ANN, display_name: 'Ann Lee' }),
        task: { id: 't-12', title: 'Fix the login', number: 12, project_key: 'APP' },
      },
    ],
  })
  const { user, router } = renderRoute('/org/acme/dashboard')

  const tile = await screen.findByRole('link', { name: 'Open tasks' })
  expect(tile).toHaveAccessibleDescription('12')
  expect(screen.getByRole('link', { name: 'Active sprints' })).toHaveAccessibleDescription('1')
  expect(screen.getByRole('link', { name: 'Unread' })).toHaveAccessibleDescription('3')
  expect(screen.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeInTheDocument()
  const sprints = screen.getByRole('region', { name: 'Active sprints' })
  expect(within(sprints).getByRole('progressbar', { name: 'Progress of Sprint 4' })).toHaveTextContent(
    '2 of 5 done',
  )
  const pages = screen.getByRole('region', { name: 'Recent pages' })
  expect(within(pages).getByRole('link', { name: 'How we release' })).toHaveAttribute(
    'href',
    '/org/acme/wiki/sp/pg',
  )
  expect(screen.getByRole('region', { name: 'Activity' })).toHaveTextContent(
    'Ann Lee set the status of APP-12 Fix the login to Done',
  )
  const mine = screen.getByRole('region', { name: 'My next tasks' })
  await user.click(within(mine).getByRole('link', { name: 'APP-12 Fix the login' }))
  expect(router.state.location.href).toBe('/org/acme/dashboard?task=APP-12')
})

it('2.3 a new organization begins with a project, for those who may make one', async () => {
  inAcme({ projects: [] })
  renderRoute('/org/acme/dashboard')
  expect(await screen.findByText('Nothing here yet. Start with a project.')).toBeVisible()
  expect(within(screen.getByRole('main')).getByRole('button', { name: 'New project' })).toBeVisible()
})

it('2.3 members are told whom to ask', async () => {
  inAcme({ projects: [], role: 'member' })
  renderRoute('/org/acme/dashboard')
  expect(await screen.findByText('Ask an owner to add a project.')).toBeVisible()
  expect(within(screen.getByRole('main')).queryByRole('button')).not.toBeInTheDocument()
})

it('2.4 what could not be loaded is tried again', async () => {
  inAcme({ projects: [aProject()] })
  refuse('get', DASHBOARD, 500, { code: 'INTERNAL' })
  const { user } = renderRoute('/org/acme/dashboard')
  expect(await screen.findByRole('alert')).toHaveTextContent('Could not load.')
  answer('get', DASHBOARD, { ...nothing, open_tasks_count: 7 })
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('link', { name: 'Open tasks' })).toHaveAccessibleDescription('7')
})

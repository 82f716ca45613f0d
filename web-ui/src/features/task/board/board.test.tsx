import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { components } from '@/generated/api'
import { aStatus, aTask } from '@/testing/factories'
import { renderRoute, signIn } from '@/testing/render-route'
import { answer, refuse, type Asked } from '@/testing/server'

type Schemas = components['schemas']

const P = '/api/v1/organizations/{slug}/projects/{project_id}'
const todo = aStatus({ name: 'To Do', project_id: 'p' })
const going = aStatus({ name: 'In Progress', category: 'in_progress', project_id: 'p', rank: 'b' })
const task = (number: number, title: string, status = todo) =>
  aTask({ number, title, status, status_id: status.id, project_id: 'p', rank: String(number) })
const login = task(12, 'Fix the login')
const logout = task(13, 'Fix the logout')
const menu = task(14, 'Build the menu', going)

const project: Schemas['Project'] = {
  id: 'p',
  org_id: 'o',
  name: 'Website',
  key: 'APP',
  description: null,
  type: 'kanban',
  is_archived: false,
  is_sample: false,
  created_by: 'u',
  created_at: '2026-01-05T09:00:00Z',
  updated_at: '2026-01-05T09:00:00Z',
  version: 1,
  revision: 1,
}

function column(status: Schemas['Status'], ...tasks: Schemas['TaskSummary'][]) {
  return { status, total: tasks.length, tasks, next: null }
}

function board(path = '/org/acme/projects/APP/board') {
  const me = signIn({ display_name: 'Ann Lee' })
  const asked: Asked[] = []
  answer('get', '/api/v1/organizations/{slug}', {
    id: 'o',
    name: 'Acme',
    slug: 'acme',
    owner_id: me.id,
    created_at: '2026-01-05T09:00:00Z',
    updated_at: '2026-01-05T09:00:00Z',
    version: 1,
    revision: 1,
  } as Schemas['Organization'])
  answer('get', '/api/v1/organizations/{slug}/projects', { projects: [project], total: 1 })
  answer('get', '/api/v1/organizations/{slug}/members', { members: [], total: 0 })
  answer('get', '/api/v1/auth/orgs', [])
  answer('get', '/api/v1/auth/me', me)
  answer('get', '/api/v1/organizations/{slug}/wiki/spaces', { spaces: [], total: 0, skip: 0, limit: 25 })
  answer('get', '/api/v1/notifications', { notifications: [], total: 0, unread_count: 0 } as never)
  answer('get', '/api/v1/client-config', { features: [], sign_in: [], limits: {} } as never)
  answer('get', `${P}/statuses`, [todo, going])
  answer('get', `${P}/labels`, { labels: [], total: 0 })
  answer('get', `${P}/sprints`, { sprints: [], total: 0 })
  answer('get', `${P}/board`, (request) => {
    asked.push(request)
    return { columns: [column(todo, login, logout), column(going, menu)] }
  })
  return { ...renderRoute(path), asked }
}

const rows = (name: string) =>
  within(screen.getByRole('grid', { name }))
    .queryAllByRole('row')
    .map((row) => row.getAttribute('aria-label'))

it('5.3 columns are grids named by status, cards are rows named by key and title', async () => {
  board()
  const region = await screen.findByRole('region', { name: 'Board' }, { timeout: 15_000 })
  expect(within(region).getByRole('heading', { level: 2, name: 'To Do' })).toBeVisible()
  expect(rows('To Do')).toEqual(['APP-12 Fix the login', 'APP-13 Fix the logout'])
  const row = within(region).getByRole('row', { name: 'APP-12 Fix the login' })
  expect(row).toHaveAttribute('data-task', 'APP-12')
  expect(within(row).getByRole('link', { name: 'APP-12 Fix the login' })).toBeInTheDocument()
  expect(within(row).getByRole('button', { name: 'Actions for APP-12' })).toBeInTheDocument()
  expect(within(region).getByRole('button', { name: 'New task in To Do' })).toBeInTheDocument()
  expect(within(region).getByRole('button', { name: 'Add task at the top of To Do' })).toBeInTheDocument()
  expect(within(region).getByRole('button', { name: 'Column actions for To Do' })).toBeInTheDocument()
})

it('rule 2, 6: Alt and arrow move a card at once, say so, and send its neighbour', async () => {
  const { user } = board()
  let finish: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => {
    finish = resolve
  })
  const sent: unknown[] = []
  answer(
    'patch',
    '/api/v1/tasks/{task_id}/move',
    ({ body }) => {
      sent.push(body)
      return { ...login, description_json: null, rank: '135', revision: 2 }
    },
    { after: waiting },
  )
  const row = await screen.findByRole('row', { name: 'APP-12 Fix the login' })
  row.focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(rows('To Do')).toEqual(['APP-13 Fix the logout', 'APP-12 Fix the login'])
  expect(screen.getByRole('row', { name: 'APP-12 Fix the login' })).toHaveFocus()
  expect(await screen.findByText('APP-12 moved to position 2 of 2 in To Do.')).toBeInTheDocument()
  finish()
  await waitFor(() => expect(sent).toEqual([{ status_id: todo.id, after_id: logout.id }]))
  expect(rows('To Do')).toEqual(['APP-13 Fix the logout', 'APP-12 Fix the login'])
})

it('rule 2: a refused move puts the card back, says why, and keeps the focus', async () => {
  const { user } = board()
  refuse('patch', '/api/v1/tasks/{task_id}/move', 409, { code: 'INVALID_NEIGHBOUR', message: 'It is gone.' })
  const row = await screen.findByRole('row', { name: 'APP-12 Fix the login' })
  row.focus()
  await user.keyboard('2')
  expect(
    await screen.findByRole('alertdialog', {
      name: 'Not moved: The place is no longer there. APP-12 is back in To Do.',
    }),
  ).toBeVisible()
  expect(rows('To Do')).toEqual(['APP-12 Fix the login', 'APP-13 Fix the logout'])
  expect(screen.getByRole('row', { name: 'APP-12 Fix the login' })).toHaveFocus()
})

it('rule 6: the menu and its dialog do what a drag does', async () => {
  const { user } = board()
  const sent: unknown[] = []
  answer('patch', '/api/v1/tasks/{task_id}/move', ({ body }) => {
    sent.push(body)
    return { ...login, status: going, status_id: going.id, description_json: null, rank: '15', revision: 2 }
  })
  const row = await screen.findByRole('row', { name: 'APP-12 Fix the login' })
  await user.click(within(row).getByRole('button', { name: 'Actions for APP-12' }))
  await user.click(screen.getByRole('menuitem', { name: 'Move…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Move APP-12' })
  await user.click(within(dialog).getByRole('button', { name: 'Status: To Do' }))
  await user.click(screen.getByRole('option', { name: 'In Progress' }))
  await user.click(within(dialog).getByRole('radio', { name: 'Bottom' }))
  await user.click(within(dialog).getByRole('button', { name: 'Move task' }))
  await waitFor(() => expect(rows('In Progress')).toEqual(['APP-14 Build the menu', 'APP-12 Fix the login']))
  expect(await screen.findByRole('alertdialog', { name: 'APP-12 moved to In Progress.' })).toBeVisible()
  expect(sent).toEqual([{ status_id: going.id, after_id: menu.id }])
})

it('4.1 one tab stop per column; arrows and letters walk, across columns too', async () => {
  const { user } = board()
  const first = await screen.findByRole('row', { name: 'APP-12 Fix the login' })
  const second = screen.getByRole('row', { name: 'APP-13 Fix the logout' })
  expect(first).toHaveAttribute('tabindex', '0')
  expect(second).toHaveAttribute('tabindex', '-1')
  first.focus()
  await user.keyboard('j')
  expect(second).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('row', { name: 'APP-14 Build the menu' })).toHaveFocus()
  await user.keyboard('p')
  expect(await screen.findByRole('dialog', { name: 'Priority' })).toBeVisible()
})

it('4.4 a new task shows at once without a key, and then with it', async () => {
  const { user } = board()
  const made = task(15, 'Write a changelog')
  let finish: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => {
    finish = resolve
  })
  answer('post', `${P}/tasks`, { ...made, description_json: null }, { status: 201, after: waiting })
  await user.click(await screen.findByRole('button', { name: 'New task in To Do' }))
  await user.type(screen.getByRole('textbox', { name: 'Task title' }), 'Write a changelog{Enter}')
  const pending = await screen.findByRole('row', { name: 'Write a changelog' })
  expect(pending).toHaveAttribute('data-pending', 'true')
  expect(pending).not.toHaveAttribute('data-task')
  finish()
  expect(await screen.findByRole('row', { name: 'APP-15 Write a changelog' })).toBeVisible()
  expect(screen.queryByRole('row', { name: 'Write a changelog' })).not.toBeInTheDocument()
})

it('rule 7: filters stand in the address and are asked for', async () => {
  const { user, router, asked } = board('/org/acme/projects/APP/board?priority=high,wrong&assignee=me')
  await screen.findByRole('region', { name: 'Board' })
  const bar = screen.getByRole('toolbar', { name: 'Filters' })
  expect(within(bar).getByRole('button', { name: 'Priority is High' })).toBeVisible()
  expect(within(bar).getByRole('button', { name: 'Assignee is Me' })).toBeVisible()
  expect(asked[0]?.query.getAll('priority')).toEqual(['high'])
  expect(asked[0]?.query.getAll('assignee_id')).toEqual(['me'])
  await user.click(within(bar).getByRole('button', { name: 'Remove filter Priority' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ assignee: 'me' }))
  await user.click(within(bar).getByRole('button', { name: 'Add filter' }))
  await user.click(screen.getByRole('menuitem', { name: 'Due date' }))
  await user.click(
    within(screen.getByRole('listbox', { name: 'Due date' })).getByRole('option', { name: 'Overdue' }),
  )
  await waitFor(() => expect(router.state.location.search).toEqual({ assignee: 'me', due: 'overdue' }))
})

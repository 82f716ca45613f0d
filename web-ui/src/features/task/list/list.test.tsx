import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { putTask } from '@/api/task/store'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse, type Asked } from '@/testing/server'
import { DONE, inWebsite, TODO, websiteTask } from '@/testing/website'

const P = '/api/v1/organizations/{slug}/projects/{project_id}'
const login = websiteTask({ number: 12, title: 'Fix the login', rank: 'b', priority: 'high' })
const logout = websiteTask({ number: 13, title: 'Fix the logout', rank: 'd', due_date: '2031-03-03' })
const menu = websiteTask({ number: 14, title: 'Build the menu', rank: 'c', status: DONE, status_id: DONE.id })

function list(path = '/org/acme/projects/APP/list') {
  inWebsite({ role: 'member' })
  const asked: Asked[] = []
  answer('get', `${P}/tasks`, (request) => {
    asked.push(request)
    return { tasks: [login, menu, logout], total: 3, skip: 0, limit: 100, next: null }
  })
  return { ...renderRoute(path), asked }
}

const grid = () => screen.findByRole('grid', { name: 'Tasks' })
const rows = () =>
  within(screen.getByRole('grid', { name: 'Tasks' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.getAttribute('aria-label'))

it('5.3 the list is a grid with named columns; a row has its key, and a button for each value', async () => {
  list()
  const table = await grid()
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((header) => header.textContent),
  ).toEqual(['Key', 'Title', 'Status', 'Priority', 'Assignee', 'Labels', 'Sprint', 'Due date', 'Updated'])
  const row = within(table).getByRole('row', { name: 'APP-12 Fix the login' })
  expect(row).toHaveAttribute('data-task', 'APP-12')
  for (const name of [/^Status:/, /^Priority:/, /^Assignee:/, /^Labels:/, /^Sprint:/, /^Due date:/])
    expect(within(row).getByRole('button', { name })).toBeInTheDocument()
  expect(within(row).getByRole('button', { name: 'Actions for APP-12' })).toBeInTheDocument()
  expect(rows()).toEqual(['APP-12 Fix the login', 'APP-14 Build the menu', 'APP-13 Fix the logout'])
})

it('rule 7: a header sorts by what the server sorts, in the address', async () => {
  const { user, router, asked } = list()
  const table = await grid()
  expect(asked[0]?.query.get('sort')).toBe('rank')
  await user.click(within(table).getByRole('button', { name: 'Due date' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'due' }))
  expect(await screen.findByRole('columnheader', { name: 'Due date' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await user.click(screen.getByRole('button', { name: 'Due date' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'due', dir: 'desc' }))
  expect(await screen.findByRole('columnheader', { name: 'Due date' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  expect(asked.map(({ query }) => query.get('sort'))).toEqual(['rank', 'due_date', '-due_date'])
})

it('rule 7: groups and columns stand in the address', async () => {
  const { user, router } = list('/org/acme/projects/APP/list?group=status&cols=key,title,due')
  await grid()
  expect(rows()).toEqual([
    'To Do',
    'APP-12 Fix the login',
    'APP-13 Fix the logout',
    'Done',
    'APP-14 Build the menu',
  ])
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Key',
    'Title',
    'Due date',
  ])
  screen.getByRole('row', { name: 'To Do' }).focus()
  await user.keyboard('{Enter}')
  expect(rows()).toEqual(['To Do', 'Done', 'APP-14 Build the menu'])
  await user.click(screen.getByRole('button', { name: 'Group by: Status' }))
  await user.click(screen.getByRole('menuitemradio', { name: 'None' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ cols: 'key,title,due' }))
  await user.click(screen.getByRole('button', { name: 'Columns' }))
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Status' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ cols: 'key,title,status,due' }))
})

it('rule 2: a value that is chosen in its cell shows at once', async () => {
  const { user } = list()
  let finish: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => {
    finish = resolve
  })
  answer(
    'patch',
    '/api/v1/tasks/{task_id}',
    { ...login, status: DONE, status_id: DONE.id, description_json: null, revision: 2 },
    { after: waiting },
  )
  await grid()
  const row = screen.getByRole('row', { name: 'APP-12 Fix the login' })
  await user.click(within(row).getByRole('button', { name: 'Status: To Do' }))
  await user.click(await screen.findByRole('option', { name: 'Done' }))
  expect(within(row).getByRole('button', { name: 'Status: Done' })).toBeInTheDocument()
  expect(row).toHaveAttribute('data-pending', 'true')
  finish()
  await waitFor(() => expect(row).not.toHaveAttribute('data-pending'))
  expect(row).toHaveAttribute('data-status-category', 'done')
})

it.each([
  [409, 'CONFLICT', 'It was changed at the same time. Please try again.'],
  [412, 'PRECONDITION_FAILED', 'Somebody has changed it meanwhile.'],
  [500, 'INTERNAL_SERVER_ERROR', 'The server made a mistake.'],
])('rule 2: refused with %i the cell shows what was there, and why', async (status, code, text) => {
  const { user } = list()
  refuse('patch', '/api/v1/tasks/{task_id}', status, { code })
  await grid()
  const row = screen.getByRole('row', { name: 'APP-12 Fix the login' })
  row.focus()
  await user.keyboard('p')
  await user.click(await screen.findByRole('option', { name: 'Urgent' }))
  expect(await screen.findByRole('alertdialog', { name: text })).toBeVisible()
  expect(within(row).getByRole('button', { name: 'Priority: High' })).toBeInTheDocument()
  expect(row).toHaveFocus()
})

it('rule 6: Alt and arrow put a row beside the next one of its status', async () => {
  const { user } = list()
  const sent: unknown[] = []
  answer('patch', '/api/v1/tasks/{task_id}/move', ({ body }) => {
    sent.push(body)
    return { ...login, description_json: null, rank: 'e', revision: 2 }
  })
  await grid()
  screen.getByRole('row', { name: 'APP-12 Fix the login' }).focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(rows()).toEqual(['APP-14 Build the menu', 'APP-13 Fix the logout', 'APP-12 Fix the login'])
  expect(await screen.findByText('APP-12 moved to position 2 of 2 in To Do.')).toBeInTheDocument()
  await waitFor(() => expect(sent).toEqual([{ status_id: TODO.id, after_id: logout.id }]))
})

it('4.3.4 in another order no place can be chosen, and it is said', async () => {
  const { user } = list('/org/acme/projects/APP/list?sort=title')
  await grid()
  screen.getByRole('row', { name: 'APP-12 Fix the login' }).focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(await screen.findByText('Order is by Title.')).toBeInTheDocument()
})

it('2.3 an unknown project and an empty one say what they are', async () => {
  inWebsite()
  const { router } = renderRoute('/org/acme/projects/APP/list')
  expect(await screen.findByText('Create the first task of Website.')).toBeVisible()
  await router.navigate({ to: '/org/$org/projects/$key/list', params: { org: 'acme', key: 'NO' } })
  expect(await screen.findByRole('heading', { name: 'This page does not exist.' })).toBeVisible()
})

it('4.7 an undo of what somebody has changed since asks first', async () => {
  const { user, queryClient } = list()
  const sent: unknown[] = []
  let revision = 1
  answer('patch', '/api/v1/tasks/{task_id}', ({ body }) => {
    sent.push(body)
    revision += 1
    return { ...login, priority: 'low' as const, description_json: null, revision }
  })
  await grid()
  screen.getByRole('row', { name: 'APP-12 Fix the login' }).focus()
  await user.keyboard('p')
  await user.click(await screen.findByRole('option', { name: 'Low' }))
  await screen.findByRole('alertdialog', { name: 'APP-12: Priority set to Low.' })
  act(() => putTask(queryClient, { ...login, priority: 'urgent', revision: 9 }))
  await user.keyboard('{Control>}z{/Control}')
  const question = await screen.findByRole('alertdialog', { name: 'Undo anyway?' })
  expect(sent).toEqual([{ priority: 'low' }])
  await user.click(within(question).getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(sent).toEqual([{ priority: 'low' }, { priority: 'high' }]))
})

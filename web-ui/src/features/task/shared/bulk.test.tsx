import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'
import { DONE, inWebsite, websiteTask } from '@/testing/website'

const P = '/api/v1/organizations/{slug}/projects/{project_id}'
const one = websiteTask({ number: 1, title: 'One', rank: 'a' })
const two = websiteTask({ number: 2, title: 'Two', rank: 'b', priority: 'high' })
const three = websiteTask({ number: 3, title: 'Three', rank: 'c', status: DONE, status_id: DONE.id })

function list() {
  inWebsite()
  answer('get', `${P}/tasks`, { tasks: [one, two, three], total: 3, skip: 0, limit: 100, next: null })
  return renderRoute('/org/acme/projects/APP/list')
}

const row = (name: string) => screen.getByRole('row', { name })
const bar = () => screen.findByRole('toolbar', { name: 'Selected tasks' })
const value = (name: string, field: RegExp) =>
  within(row(name)).getByRole('button', { name: field }).getAttribute('aria-label')

it('4.8 X selects, Shift and arrows extend, Esc ends; the bar says how many', async () => {
  const { user } = list()
  ;(await screen.findByRole('row', { name: 'APP-1 One' })).focus()
  await user.keyboard('x')
  expect(row('APP-1 One')).toHaveAttribute('aria-selected', 'true')
  expect(within(await bar()).getByRole('status')).toHaveTextContent('1 selected')
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(row('APP-2 Two')).toHaveFocus()
  expect(within(await bar()).getByRole('status')).toHaveTextContent('2 selected')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('toolbar', { name: 'Selected tasks' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('checkbox', { name: 'Select APP-1' }))
  await user.keyboard('{Shift>}')
  await user.click(screen.getByRole('checkbox', { name: 'Select APP-3' }))
  await user.keyboard('{/Shift}')
  expect(within(await bar()).getByRole('status')).toHaveTextContent('3 selected')
  await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
  expect(screen.queryByRole('toolbar', { name: 'Selected tasks' })).not.toBeInTheDocument()
})

it('rule 2, 9: several change at once by one request, and go back by one step, each to what it was', async () => {
  const { user } = list()
  const sent: unknown[] = []
  let finish: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => {
    finish = resolve
  })
  answer(
    'patch',
    '/api/v1/tasks/bulk',
    ({ body }) => {
      sent.push(body)
      return { updated: 2 }
    },
    { after: waiting },
  )
  await user.click(await screen.findByRole('checkbox', { name: 'Select all' }))
  row('APP-1 One').focus()
  await user.keyboard('p')
  await user.click(await screen.findByRole('option', { name: 'High' }))
  expect(value('APP-1 One', /^Priority:/)).toBe('Priority: High')
  expect(value('APP-3 Three', /^Priority:/)).toBe('Priority: High')
  expect(row('APP-1 One')).toHaveAttribute('data-pending', 'true')
  finish()
  expect(await screen.findByRole('alertdialog', { name: '3 tasks changed.' })).toBeVisible()
  expect(sent).toEqual([{ task_ids: [one.id, two.id, three.id], set: { priority: 'high' } }])
  expect(row('APP-1 One')).not.toHaveAttribute('data-pending')
  expect(value('APP-1 One', /^Priority:/)).toBe('Priority: High')
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(value('APP-1 One', /^Priority:/)).toBe('Priority: None'))
  expect(value('APP-2 Two', /^Priority:/)).toBe('Priority: High')
  expect(sent[1]).toEqual({ task_ids: [one.id, three.id], set: { priority: 'none' } })
})

it('4.8 a refusal changes nothing and names its task, which can be left out', async () => {
  const { user } = list()
  refuse('patch', '/api/v1/tasks/bulk', 400, {
    code: 'INVALID_STATUS',
    task_id: two.id,
  } as { code: string })
  await user.click(await screen.findByRole('checkbox', { name: 'Select all' }))
  await user.click(within(await bar()).getByRole('button', { name: 'Status' }))
  await user.click(await screen.findByRole('option', { name: 'Done' }))
  const message = await screen.findByRole('alertdialog', {
    name: 'Nothing changed: APP-2: This status belongs to another project.',
  })
  expect(value('APP-1 One', /^Status:/)).toBe('Status: To Do')
  let sent: unknown
  answer('patch', '/api/v1/tasks/bulk', ({ body }) => {
    sent = body
    return { updated: 1 }
  })
  await user.click(within(message).getByRole('button', { name: 'Leave it out' }))
  expect(await screen.findByRole('alertdialog', { name: '2 tasks moved to Done.' })).toBeVisible()
  expect(sent).toEqual({ task_ids: [one.id, three.id], set: { status_id: DONE.id } })
  expect(value('APP-2 Two', /^Status:/)).toBe('Status: To Do')
})

it.each([
  [409, 'CONFLICT', 'Nothing changed: It was changed at the same time. Please try again.'],
  [500, 'INTERNAL_SERVER_ERROR', 'Nothing changed: The server made a mistake.'],
])('rule 2: several that are deleted come back when it is refused with %i', async (status, code, text) => {
  const { user } = list()
  refuse('post', '/api/v1/tasks/bulk-delete', status, { code })
  await user.click(await screen.findByRole('checkbox', { name: 'Select all' }))
  await user.click(within(await bar()).getByRole('button', { name: 'Delete' }))
  const question = await screen.findByRole('alertdialog', { name: 'Delete 3 tasks?' })
  await user.click(within(question).getByRole('button', { name: 'Delete' }))
  expect(await screen.findByRole('alertdialog', { name: text })).toBeVisible()
  expect(row('APP-1 One')).toBeVisible()
})

it('4.1 E opens the panel with its title, Space only peeks, F filters, the full stop opens the menu', async () => {
  const { user } = list()
  answer('get', '/api/v1/organizations/{slug}/tasks/{task_key}', { ...one, description_json: null })
  answer('get', '/api/v1/tasks/{task_id}', { ...one, description_json: null })
  answer('get', '/api/v1/tasks/{task_id}/comments', {
    comments: [],
    total: 0,
    skip: 0,
    limit: 100,
    next: null,
  })
  answer('get', '/api/v1/tasks/{task_id}/links', { data: [] } as never)
  ;(await screen.findByRole('row', { name: 'APP-1 One' })).focus()
  await user.keyboard('.')
  const menu = await screen.findByRole('menu', { name: 'Actions for APP-1' })
  expect(
    within(menu)
      .getAllByRole('menuitem')
      .map((item) => item.getAttribute('aria-label') ?? item.textContent),
  ).toHaveLength(13)
  await user.keyboard('{Escape}')
  row('APP-1 One').focus()
  await user.keyboard(' ')
  const panel = await screen.findByRole('complementary', { name: 'Task APP-1' })
  expect(row('APP-1 One')).toHaveFocus()
  await user.keyboard('e')
  await waitFor(() => expect(within(panel).getByRole('textbox', { name: 'Title' })).toHaveFocus())
  expect(within(panel).getByRole('button', { name: 'Actions for APP-1' })).toBeInTheDocument()
  row('APP-1 One').focus()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(panel).not.toBeInTheDocument())
  expect(row('APP-1 One')).toHaveFocus()
  await user.keyboard('f')
  expect(await screen.findByRole('menu', { name: 'Add filter' })).toBeVisible()
})

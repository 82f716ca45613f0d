import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { P, board, going, login, menu, rows, task } from '@/testing/board'
import { answer } from '@/testing/server'

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

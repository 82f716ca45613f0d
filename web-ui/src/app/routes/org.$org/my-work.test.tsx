import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { addDays, today } from '@/lib/dates'
import { aProject, aTaskRow, inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer } from '@/testing/server'

const MINE = '/api/v1/organizations/{slug}/my-tasks'
const done = { id: 's3', name: 'Done', category: 'done', color: null, position: 2 } as const
const open = [
  aTaskRow(1, { title: 'Late', due_date: addDays(today(), -2), priority: 'high' }),
  aTaskRow(2, { title: 'Soon', due_date: addDays(today(), 3), project_id: 'p-ops', task_id: 'OPS-2' }),
]
let asked: string[][] = []

beforeEach(() => {
  asked = []
  inAcme({ projects: [aProject(), aProject({ id: 'p-ops', key: 'OPS', name: 'Operations' })] })
  answer('get', MINE, ({ query }) => {
    const categories = query.getAll('status_category')
    asked.push(categories)
    const all = categories.length > 0 ? open : [...open, aTaskRow(3, { title: 'Ready', status: done })]
    return { tasks: all, total: all.length, skip: 0, limit: 100, next: null }
  })
})

it('5.6 my open tasks stand under their projects, what is overdue says so', async () => {
  renderRoute('/org/acme/my-work')
  const website = await screen.findByRole('grid', { name: 'Website' })
  const late = within(website).getByRole('row', { name: 'APP-1 Late' })
  expect(late).toHaveTextContent('overdue')
  expect(late).toHaveAttribute('data-task', 'APP-1')
  expect(
    within(screen.getByRole('grid', { name: 'Operations' })).getByRole('row', { name: 'OPS-2 Soon' }),
  ).toBeVisible()
  expect(asked).toEqual([['todo', 'in_progress']])
})

it('7 the address keeps how they are grouped, which and whether done ones are shown', async () => {
  const { user, router } = renderRoute('/org/acme/my-work?group=due&priority=high,low,bad&done=true&x=y')
  expect(await screen.findByRole('grid', { name: 'Overdue' })).toBeVisible()
  expect(screen.queryByRole('row', { name: 'OPS-2 Soon' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Priority: High, Low' }))
  await user.click(screen.getByRole('option', { name: 'High' }))
  await user.click(screen.getByRole('option', { name: 'Low' }))
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('grid', { name: 'Done' })).toBeVisible()
  await user.click(screen.getByRole('switch', { name: 'Show done' }))
  expect(router.state.location.searchStr).toBe('?group=due')
  expect(asked.at(-1)).toEqual(['todo', 'in_progress'])
})

it('4.1 J and Enter open a task over the screen', async () => {
  const { user, router } = renderRoute('/org/acme/my-work?group=status')
  const row = await screen.findByRole('row', { name: 'APP-1 Late' })
  row.focus()
  await user.keyboard('j')
  expect(screen.getByRole('row', { name: 'OPS-2 Soon' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(router.state.location.searchStr).toBe('?group=status&task=OPS-2')
})

it('2.3 nothing is assigned to me', async () => {
  answer('get', MINE, { tasks: [], total: 0, skip: 0, limit: 100, next: null })
  const { user, router } = renderRoute('/org/acme/my-work')
  expect(await screen.findByText('Nothing is assigned to you.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show open tasks' }))
  expect(router.state.location.pathname).toBe('/org/acme/projects/APP/list')
})

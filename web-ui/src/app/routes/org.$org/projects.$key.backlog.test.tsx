import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'
import { aSprint, inWebsite, websiteTask } from '@/testing/website'

const SPRINT = aSprint()

it('5.4 shows sprints and backlog as sections with grids, and a member no buttons of sprints', async () => {
  inWebsite({
    role: 'member',
    sprints: [SPRINT],
    tasks: [
      websiteTask({ number: 1, title: 'In it', sprint_id: SPRINT.id }),
      websiteTask({ number: 2, title: 'In none' }),
    ],
  })
  renderRoute('/org/acme/projects/APP/backlog')
  const sprint = await screen.findByRole('region', { name: 'Sprint 1' })
  const inIt = await within(sprint).findByRole('grid', { name: 'Sprint 1' })
  expect(within(inIt).getByRole('row', { name: 'APP-1 In it' })).toBeVisible()
  expect(within(sprint).getByRole('progressbar', { name: 'Progress of Sprint 1' })).toBeInTheDocument()
  expect(within(sprint).getByText('0 of 1 done')).toBeVisible()
  const backlog = screen.getByRole('region', { name: 'Backlog' })
  expect(await within(backlog).findByRole('row', { name: 'APP-2 In none' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Start Sprint 1' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'New sprint' })).not.toBeInTheDocument()
})

it('5.4 starts a sprint with the days that were chosen', async () => {
  inWebsite({ sprints: [SPRINT] })
  const sent: unknown[] = []
  answer('patch', '/api/v1/sprints/{sprint_id}', ({ body }) => {
    sent.push(body)
    return { ...SPRINT, start_date: '2026-03-02', end_date: '2026-03-16', revision: 2 }
  })
  answer('post', '/api/v1/sprints/{sprint_id}/start', { ...SPRINT, status: 'active', revision: 3 })
  const { user } = renderRoute('/org/acme/projects/APP/backlog')
  await user.click(await screen.findByRole('button', { name: 'Start Sprint 1' }))
  const dialog = await screen.findByRole('dialog', { name: 'Start Sprint 1' })
  expect(within(dialog).getByRole('group', { name: 'Start date' })).toBeVisible()
  expect(within(dialog).getByRole('group', { name: 'End date' })).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Start sprint' }))
  expect(await screen.findByRole('button', { name: 'Complete Sprint 1' })).toBeVisible()
  expect(sent).toHaveLength(1)
  expect(Object.keys(sent[0] ?? {}).sort()).toEqual(['end_date', 'start_date'])
})

it('5.4 completes a sprint, and what is left goes where one says', async () => {
  const active = aSprint({ status: 'active', task_count: 3, completed_task_count: 1 })
  const planned = aSprint({ id: 's2', name: 'Sprint 2' })
  inWebsite({ sprints: [active, planned] })
  let sent: unknown
  answer('post', '/api/v1/sprints/{sprint_id}/complete', ({ body }) => {
    sent = body
    return { ...active, status: 'completed' as const, revision: 2 }
  })
  const { user } = renderRoute('/org/acme/projects/APP/backlog')
  await user.click(await screen.findByRole('button', { name: 'Complete Sprint 1' }))
  const dialog = await screen.findByRole('dialog', { name: 'Complete Sprint 1' })
  expect(within(dialog).getByText('2 tasks are not done')).toBeVisible()
  const places = within(dialog).getByRole('radiogroup', { name: 'Move them to' })
  expect(within(places).getByRole('radio', { name: 'Sprint 2' })).toBeChecked()
  await user.click(within(places).getByRole('radio', { name: 'Backlog' }))
  await user.click(within(dialog).getByRole('button', { name: 'Complete sprint' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Sprint 1' })).not.toBeInTheDocument())
  expect(sent).toEqual({ target_sprint_id: null, incomplete_action: 'backlog' })
})

const row = (name: string) => screen.findByRole('row', { name })

function planned() {
  inWebsite({
    sprints: [SPRINT],
    tasks: [
      websiteTask({ number: 1, title: 'In it', rank: 'a', sprint_id: SPRINT.id }),
      websiteTask({ number: 2, title: 'First', rank: 'b' }),
      websiteTask({ number: 3, title: 'Second', rank: 'c' }),
    ],
  })
  return renderRoute('/org/acme/projects/APP/backlog')
}

const rowsOf = (grid: string) =>
  within(screen.getByRole('grid', { name: grid }))
    .queryAllByRole('row')
    .map((one) => one.getAttribute('aria-label'))

it('rule 2, 6: by key a task goes into a sprint at once, and the sums follow', async () => {
  const { user } = planned()
  let finish: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => {
    finish = resolve
  })
  let sent: unknown
  answer(
    'patch',
    '/api/v1/tasks/{task_id}',
    ({ body }) => {
      sent = body
      return {
        ...websiteTask({ number: 2, title: 'First', rank: 'b', sprint_id: SPRINT.id, revision: 2 }),
        description_json: null,
      }
    },
    { after: waiting },
  )
  ;(await row('APP-2 First')).focus()
  await user.keyboard('r')
  await user.click(await screen.findByRole('option', { name: 'Sprint 1' }))
  expect(rowsOf('Sprint 1')).toEqual(['APP-1 In it', 'APP-2 First'])
  expect(rowsOf('Backlog')).toEqual(['APP-3 Second'])
  expect(screen.getByText('0 of 2 done')).toBeVisible()
  finish()
  await waitFor(() => expect(sent).toEqual({ sprint_id: SPRINT.id }))
})

it('rule 6: Alt and arrow move within a section; refused, the row is back and keeps the focus', async () => {
  const { user } = planned()
  refuse('patch', '/api/v1/tasks/{task_id}/move', 409, { code: 'INVALID_NEIGHBOUR' })
  ;(await row('APP-2 First')).focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(
    await screen.findByRole('alertdialog', {
      name: 'Not moved: The place is no longer there. APP-2 is back in To Do.',
    }),
  ).toBeVisible()
  expect(rowsOf('Backlog')).toEqual(['APP-2 First', 'APP-3 Second'])
  expect(await row('APP-2 First')).toHaveFocus()
})

it('4.8 several go into a sprint together', async () => {
  const { user } = planned()
  let sent: unknown
  answer('patch', '/api/v1/tasks/bulk', ({ body }) => {
    sent = body
    return { updated: 2 }
  })
  const first = await row('APP-2 First')
  first.focus()
  await user.keyboard('x{Shift>}{ArrowDown}{/Shift}')
  const bar = await screen.findByRole('toolbar', { name: 'Selected tasks' })
  await user.click(within(bar).getByRole('button', { name: 'Sprint' }))
  await user.click(await screen.findByRole('option', { name: 'Sprint 1' }))
  expect(rowsOf('Sprint 1')).toEqual(['APP-1 In it', 'APP-2 First', 'APP-3 Second'])
  expect(await screen.findByRole('alertdialog', { name: '2 tasks moved to Sprint 1.' })).toBeVisible()
  expect(sent).toMatchObject({ set: { sprint_id: SPRINT.id } })
  expect(rowsOf('Sprint 1')).toHaveLength(3)
})

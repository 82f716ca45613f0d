import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderRoute } from '@/testing/render-route'
import { answer } from '@/testing/server'
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

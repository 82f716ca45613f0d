import { expect } from 'vitest'
import { card } from '../screens/board.ts'
import { addFilter, row } from '../screens/tasks.ts'
import { as, ownProject, patchTask } from '../support/arrange.ts'
import { test } from '../support/test.ts'

const exact = true

test('rule 7: filters are the address: a pasted link shows the same, and Back does not undo them one by one', async ({
  browsers,
}) => {
  const project = await ownProject('kanban', ['Wheel', 'Axle', 'Brake'])
  const [wheel, axle, brake] = project.tasks.map(({ task_id, title }) => `${task_id} ${title}`)
  const maya = await as('maya')
  await patchTask(maya, project.tasks[0], { priority: 'urgent' })
  await patchTask(maya, project.tasks[1], { priority: 'high' })

  const page = await browsers.person('maya', project.board)
  await card(page, brake ?? '').waitFor()
  await addFilter(page, 'Priority', 'Urgent', 'High')

  await card(page, brake ?? '').waitFor({ state: 'detached' })
  await expect
    .poll(() => new URL(page.url()).searchParams.get('priority'))
    .toMatch(/^(urgent,high|high,urgent)$/)
  await page.getByRole('status').getByText('2 tasks', { exact }).waitFor()
  await page.getByRole('searchbox', { name: 'Filter by text', exact }).fill('axl')
  await card(page, wheel ?? '').waitFor({ state: 'detached' })
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('axl')

  const other = await browsers.person('samir', new URL(page.url()).pathname + new URL(page.url()).search)
  await card(other, axle ?? '').waitFor()
  await other.getByRole('button', { name: /^Priority is (Urgent, High|High, Urgent)$/ }).waitFor()
  expect(await other.getByRole('searchbox', { name: 'Filter by text', exact }).inputValue()).toBe('axl')
  expect(await card(other, wheel ?? '').count()).toBe(0)

  await page.getByRole('button', { name: 'Clear filters', exact }).click()
  await card(page, brake ?? '').waitFor()
  expect(new URL(page.url()).search).toBe('')

  await page.goto(`${project.list}?priority=high&sort=nonsense&assignee=`)
  await row(page, 'Tasks', axle ?? '').waitFor()
  expect(await row(page, 'Tasks', wheel ?? '').count()).toBe(0)
})

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { cards } from '../screens/board.ts'
import { heading, message } from '../screens/shell.ts'
import { panel, row, setField } from '../screens/tasks.ts'
import { ownProject } from '../support/arrange.ts'
import { test } from '../support/test.ts'

const exact = true

async function planSprint(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New sprint', exact }).click()
  const dialog = page.getByRole('dialog', { name: 'New sprint', exact })
  await dialog.getByRole('textbox', { name: 'Sprint name', exact }).fill(name)
  await dialog.getByRole('button', { name: 'Create sprint', exact }).click()
  await page.getByRole('region', { name, exact }).waitFor()
}

async function putInSprint(page: Page, key: string, sprint: string): Promise<void> {
  await page.locator(`[role="row"][data-task="${key}"]`).click()
  const open = panel(page, key)
  await setField(page, open, 'Sprint', sprint)
  await open.getByRole('button', { name: 'Close', exact }).click()
}

test('a sprint is planned, started and completed, and what is left goes to the next', async ({
  browsers,
}) => {
  const project = await ownProject('scrum', ['Hull', 'Mast', 'Sail'])
  const [hull, mast, sail] = project.tasks.map(({ task_id, title }) => `${task_id} ${title}`)
  const page = await browsers.person('maya', project.backlog)
  await row(page, 'Backlog', hull ?? '').waitFor()

  await planSprint(page, 'Sprint 1')
  await planSprint(page, 'Sprint 2')
  await putInSprint(page, `${project.key}-1`, 'Sprint 1')
  await row(page, 'Sprint 1', hull ?? '').waitFor()
  await putInSprint(page, `${project.key}-2`, 'Sprint 1')
  await row(page, 'Sprint 1', mast ?? '').waitFor()
  await row(page, 'Backlog', sail ?? '').waitFor()
  expect(await page.getByRole('grid', { name: 'Backlog', exact }).getByRole('row').count()).toBe(1)

  await page.getByRole('button', { name: 'Start Sprint 1', exact }).click()
  const start = page.getByRole('dialog', { name: 'Start Sprint 1', exact })
  await start.getByRole('button', { name: 'Start sprint', exact }).click()
  await page.getByRole('button', { name: 'Complete Sprint 1', exact }).waitFor()

  await page.goto(project.board)
  await expect.poll(() => cards(page, 'To Do')).toEqual([hull, mast])
  await page.locator(`[role="row"][data-task="${project.key}-1"]`).focus()
  await page.keyboard.press('3')
  await expect.poll(() => cards(page, 'Done')).toEqual([hull])
  await expect.poll(() => page.locator('[data-pending]').count()).toBe(0)

  await page.goto(project.backlog)
  await page.getByRole('region', { name: 'Sprint 1', exact }).getByText('1 of 2 done', { exact }).waitFor()
  await page.getByRole('button', { name: 'Complete Sprint 1', exact }).click()
  const complete = page.getByRole('dialog', { name: 'Complete Sprint 1', exact })
  await complete.getByText(/^1 task is not done|^1 tasks are not done/).waitFor()
  await complete
    .getByRole('radiogroup', { name: 'Move them to', exact })
    .getByRole('radio', { name: 'Sprint 2', exact })
    .check()
  await complete.getByRole('button', { name: 'Complete sprint', exact }).click()

  await row(page, 'Sprint 2', mast ?? '').waitFor()
  await page.getByRole('region', { name: 'Sprint 1', exact }).waitFor({ state: 'detached' })
  await message(page, 'Sprint 1 completed.').waitFor()

  await page.goto(`/org/northwind/projects/${project.key}/sprints`)
  await page.getByRole('main').getByRole('link', { name: 'Sprint 1', exact }).click()
  await heading(page, 'Sprint 1').waitFor()
  await page.getByRole('table', { name: 'Tasks of Sprint 1', exact }).getByText('Hull').waitFor()
})

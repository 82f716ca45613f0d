import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { addTasks, card } from '../screens/board.ts'
import { ownPage, ownProject } from '../support/arrange.ts'
import { PHONE } from '../support/people.ts'
import { test } from '../support/test.ts'

const exact = true
const FINGER = 44

async function boxOf(thing: Locator): Promise<{ left: number; right: number; height: number }> {
  const box = await thing.boundingBox()
  if (box === null) throw new Error('It is not on the screen.')
  return { left: box.x, right: box.x + box.width, height: box.height }
}

test('a message does not lie on what makes the next task', async ({ browsers }) => {
  const project = await ownProject('kanban', ['Ballast'])
  const page = await browsers.person('maya', project.board)
  await card(page, `${project.key}-1 Ballast`).waitFor()
  await addTasks(page, 'To Do', 'Cargo')
  await page.getByRole('alertdialog', { name: `${project.key}-2 created.`, exact }).waitFor()
  await addTasks(page, 'To Do', 'Crew')
  await card(page, `${project.key}-3 Crew`).waitFor()
})

test('3.4 on a phone the bars of tasks and pages fit, and each of their buttons is as large as a finger', async ({
  browsers,
}) => {
  const project = await ownProject('scrum', ['Ballast'])
  const page = await browsers.person('maya', project.backlog, PHONE)
  const banner = page.getByRole('banner')
  for (const path of [project.board, project.list, project.backlog]) {
    await page.goto(path)
    await page.locator('main[data-ready="true"]').waitFor()
    const newTask = await boxOf(banner.getByRole('button', { name: 'New task', exact }))
    expect(newTask.right).toBeLessThanOrEqual(PHONE.viewport.width)
    expect(newTask.height).toBeGreaterThanOrEqual(FINGER)
    expect(newTask.height).toBeLessThan((await boxOf(banner)).height)
    const views = banner.getByRole('navigation', { name: 'View', exact }).getByRole('link')
    for (const view of await views.all()) {
      const { left, right, height } = await boxOf(view)
      expect(right - left).toBeGreaterThanOrEqual(FINGER)
      expect(height).toBeGreaterThanOrEqual(FINGER)
    }
    const filters = page.getByRole('toolbar', { name: 'Filters', exact })
    await filters.getByRole('button', { name: 'Save view', exact }).waitFor()
    expect((await boxOf(filters)).height).toBeLessThan(2 * FINGER)
  }
  await page.goto((await ownPage('Ballast', 'Below the deck.')).path)
  const title = page.getByRole('textbox', { name: 'Page title', exact })
  await expect.poll(() => title.inputValue()).toMatch(/^Ballast/)
  await banner.getByRole('button', { name: 'New page', exact }).tap()
  await expect.poll(() => title.inputValue()).toBe('Untitled')
})

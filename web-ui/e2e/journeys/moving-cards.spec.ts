import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { card, cards, chooseFromMenu, column, dropBeside } from '../screens/board.ts'
import { saidAloud } from '../screens/shell.ts'
import { ownProject, type OwnProject } from '../support/arrange.ts'
import { test, type Browsers } from '../support/test.ts'

const exact = true

async function board(
  browsers: Browsers,
): Promise<{ page: Page; project: OwnProject; of: (n: number) => string }> {
  const project = await ownProject('kanban', ['First', 'Second', 'Third', 'Fourth'])
  const page = await browsers.person('maya', project.board)
  const of = (n: number) => `${project.key}-${String(n)} ${project.tasks[n - 1]?.title ?? ''}`
  await card(page, of(4)).waitFor()
  return { page, project, of }
}

const order = (page: Page, status: string) => expect.poll(() => cards(page, status), { message: status })
const said = (page: Page) => expect.poll(() => saidAloud(page))

/** The server has it, and shows it again. */
async function reload(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-pending]').count()).toBe(0)
  await page.goto(page.url())
  await page.getByRole('main').and(page.locator('[data-ready="true"]')).waitFor()
}

test('rule 6: a card is dragged within its column, and its place is kept after a reload', async ({
  browsers,
}) => {
  const { page, project, of } = await board(browsers)

  await dropBeside(card(page, of(4)), card(page, of(2)), 'above')

  await order(page, 'To Do').toEqual([of(1), of(4), of(2), of(3)])
  await said(page).toContain(`${project.key}-4 moved to position 2 of 4 in To Do.`)
  await reload(page)
  await order(page, 'To Do').toEqual([of(1), of(4), of(2), of(3)])
})

test('rule 6: a card is dragged to other columns, between their cards and into an empty one', async ({
  browsers,
}) => {
  const { page, project, of } = await board(browsers)

  await card(page, of(2)).dragTo(column(page, 'In Progress'))
  await order(page, 'In Progress').toEqual([of(2)])
  await said(page).toContain(`${project.key}-2 moved to In Progress, position 1 of 1.`)

  await dropBeside(card(page, of(3)), card(page, of(2)), 'above')
  await order(page, 'In Progress').toEqual([of(3), of(2)])
  await dropBeside(card(page, of(1)), card(page, of(3)), 'below')
  await order(page, 'In Progress').toEqual([of(3), of(1), of(2)])
  await said(page).toContain(`${project.key}-1 moved to In Progress, position 2 of 3.`)

  await reload(page)
  await order(page, 'In Progress').toEqual([of(3), of(1), of(2)])
  await order(page, 'To Do').toEqual([of(4)])
})

test('rule 6: a drag that ends with Escape moves nothing and says so', async ({ browsers }) => {
  const { page, project, of } = await board(browsers)
  const from = await card(page, of(1)).boundingBox()
  const to = await column(page, 'Done').boundingBox()
  if (from === null || to === null) throw new Error('Not on the screen')

  await page.mouse.move(from.x + 40, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 4 })
  await page.mouse.move(to.x + 40, to.y + 40, { steps: 8 })
  await said(page).toContain(`${project.key}-1 picked up.`)
  await page.keyboard.press('Escape')
  await page.mouse.up()

  await said(page).toContain(`Move cancelled. ${project.key}-1 stays in To Do.`)
  await order(page, 'To Do').toEqual([of(1), of(2), of(3), of(4)])
})

test('rule 6: the menu does what dragging does', async ({ browsers }) => {
  const { page, project, of } = await board(browsers)
  const dialog = page.getByRole('dialog', { name: `Move ${project.key}-4`, exact })

  await chooseFromMenu(page, `${project.key}-4`, 'Move…')
  await dialog.getByRole('radio', { name: 'Before a task', exact }).check()
  await dialog.getByRole('button', { name: /^Task: / }).click()
  await page
    .getByRole('dialog', { name: 'Task', exact })
    .getByRole('option', { name: of(2), exact })
    .click()
  await dialog.getByRole('button', { name: 'Move task', exact }).click()
  await order(page, 'To Do').toEqual([of(1), of(4), of(2), of(3)])
  await said(page).toContain(`${project.key}-4 moved to position 2 of 4 in To Do.`)

  await chooseFromMenu(page, `${project.key}-1`, 'Move…')
  const across = page.getByRole('dialog', { name: `Move ${project.key}-1`, exact })
  await across.getByRole('button', { name: /^Status: / }).click()
  await page
    .getByRole('dialog', { name: 'Status', exact })
    .getByRole('option', { name: 'In Progress', exact })
    .click()
  await across.getByRole('button', { name: 'Move task', exact }).click()
  await order(page, 'In Progress').toEqual([of(1)])
  await said(page).toContain(`${project.key}-1 moved to In Progress, position 1 of 1.`)

  await chooseFromMenu(page, `${project.key}-3`, 'Move to top')
  await order(page, 'To Do').toEqual([of(3), of(4), of(2)])
  await chooseFromMenu(page, `${project.key}-3`, 'Move to bottom')
  await order(page, 'To Do').toEqual([of(4), of(2), of(3)])

  await reload(page)
  await order(page, 'To Do').toEqual([of(4), of(2), of(3)])
  await order(page, 'In Progress').toEqual([of(1)])
})

test('rule 6: keys do what dragging does, and the card keeps the focus', async ({ browsers }) => {
  const { page, project, of } = await board(browsers)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

  await card(page, of(4)).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await order(page, 'To Do').toEqual([of(1), of(2), of(4), of(3)])
  await said(page).toContain(`${project.key}-4 moved to position 3 of 4 in To Do.`)
  await expect.poll(focused).toBe(of(4))
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowDown')
  await order(page, 'To Do').toEqual([of(1), of(2), of(4), of(3)])

  await page.keyboard.press('2')
  await order(page, 'In Progress').toEqual([of(4)])
  await said(page).toContain(`${project.key}-4 moved to In Progress, position 1 of 1.`)
  await expect.poll(focused).toBe(of(4))
  await page.keyboard.press('3')
  await order(page, 'Done').toEqual([of(4)])

  await reload(page)
  await order(page, 'To Do').toEqual([of(1), of(2), of(3)])
  await order(page, 'Done').toEqual([of(4)])
})

import type { Locator, Page } from 'playwright-core'

const exact = true

export const column = (page: Page, status: string): Locator =>
  page.getByRole('region', { name: 'Board', exact }).getByRole('grid', { name: status, exact })

/** A card by "KEY-N title". */
export const card = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Board', exact }).getByRole('row', { name, exact })

/** The names of the cards of a column from top to bottom. */
export const cards = (page: Page, status: string): Promise<(string | null)[]> =>
  column(page, status)
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))

/** Types titles into the field at the foot of a column. */
export async function addTasks(page: Page, status: string, ...titles: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: `New task in ${status}`, exact }).click()
  const field = page.getByRole('textbox', { name: 'Task title', exact })
  for (const title of titles) {
    await field.fill(title)
    await field.press('Enter')
  }
  await field.press('Escape')
}

export async function chooseFromMenu(page: Page, key: string, item: string): Promise<void> {
  const row = page.locator(`[data-task="${key}"][role="row"]`)
  await row.hover()
  await row.getByRole('button', { name: `Actions for ${key}`, exact }).click()
  await page
    .getByRole('menu', { name: `Actions for ${key}`, exact })
    .getByRole('menuitem', { name: item, exact })
    .click()
}

/** Drops a card above or below another. */
export async function dropBeside(card: Locator, other: Locator, edge: 'above' | 'below'): Promise<void> {
  const box = await other.boundingBox()
  if (box === null) throw new Error('Not on the screen')
  await card.dragTo(other, {
    targetPosition: { x: box.width / 2, y: edge === 'above' ? 6 : box.height - 6 },
  })
}

import type { Locator, Page } from 'playwright-core'

const exact = true

export const panel = (page: Page, key: string): Locator =>
  page.getByRole('complementary', { name: `Task ${key}`, exact })

export const row = (page: Page, grid: string, name: string): Locator =>
  page.getByRole('grid', { name: grid, exact }).getByRole('row', { name, exact })

/** Sets a field of an open task. */
export async function setField(page: Page, within: Locator, field: string, value: string): Promise<void> {
  await within.getByRole('button', { name: new RegExp(`^${field}:`) }).click()
  await page.getByRole('dialog', { name: field, exact }).getByRole('option', { name: value, exact }).click()
}

export async function comment(page: Page, within: Locator, text: string): Promise<void> {
  const field = within.getByRole('textbox', { name: 'Write a comment', exact })
  await field.click()
  await page.keyboard.type(text)
  await within.getByRole('button', { name: 'Send comment', exact }).click()
}

/** Adds a filter of a screen of tasks. */
export async function addFilter(page: Page, field: string, ...values: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Add filter', exact }).click()
  await page
    .getByRole('menu', { name: 'Add filter', exact })
    .getByRole('menuitem', { name: field, exact })
    .click()
  const picker = page.getByRole('dialog', { name: field === 'Label' ? 'Labels' : field, exact })
  for (const value of values) await picker.getByRole('option', { name: value, exact }).click()
  await page.keyboard.press('Escape')
  await picker.waitFor({ state: 'hidden' })
}

import type { Locator, Page } from 'playwright-core'

const exact = true

export const treeRow = (page: Page, title: string): Locator =>
  page.getByRole('treegrid', { name: 'Pages', exact }).getByRole('row', { name: title, exact })

export const pageText = (page: Page): Locator => page.getByRole('textbox', { name: 'Page text', exact })

export const saveState = (page: Page): Promise<string | null> =>
  page.getByRole('status', { name: 'Save state', exact }).textContent()

/** Writes at the end of a page. */
export async function writeAtEnd(page: Page, text: string): Promise<void> {
  await pageText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

/** The paragraphs of the page as they are shown. */
export const blocks = (page: Page): Promise<string[]> =>
  pageText(page).locator(':scope > *').allTextContents()

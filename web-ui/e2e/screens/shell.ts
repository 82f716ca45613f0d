import type { Locator, Page } from 'playwright-core'

const exact = true

export const sidebar = (page: Page): Locator => page.getByRole('navigation', { name: 'Main', exact })

export const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact })

/** What is said aloud, politely or not. */
export const saidAloud = (page: Page): Promise<string> =>
  page
    .locator('[data-live-announcer] [aria-live], [aria-live][role="log"]')
    .allTextContents()
    .then((texts) => texts.join('\n'))

export const message = (page: Page, text: string): Locator =>
  page.getByRole('region', { name: 'Messages', exact }).getByRole('alertdialog', { name: text, exact })

export const isLive = (page: Page): Promise<void> =>
  page
    .getByRole('status', { name: 'Connection', exact })
    .getByText('Live', { exact })
    .waitFor({ state: 'attached' })

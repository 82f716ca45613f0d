import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject, test as base } from 'vitest'
import { launchChromium } from './chromium.ts'
import { LEFTOVERS } from './packaged-server.ts'
import { signedIn, type Visit, type Who } from './people.ts'

/** The browsers of one test. */
export interface Browsers {
  /** A browser that nobody has signed in to. */
  stranger: (path: string, visit?: Visit) => Promise<Page>
  /** A browser of its own for somebody of the demo data, signed in and at that place. */
  person: (who: Who, path: string, visit?: Visit) => Promise<Page>
}

interface Fixtures {
  chromium: Browser
  browsers: Browsers
}

interface Opened {
  name: string
  page: Page
  context: BrowserContext
}

/** Whoever looks for something does so for this long at most. */
const PATIENCE = 15_000

export const test = base.extend<Fixtures>({
  chromium: [
    async ({}, use) => {
      const browser = await launchChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  browsers: async ({ chromium, task }, use) => {
    const opened: Opened[] = []
    const said: string[] = []
    const open = async (name: string, { allowed = [], ...options }: Visit = {}) => {
      const context = await chromium.newContext({
        baseURL: inject('server'),
        locale: 'en-US',
        timezoneId: 'UTC',
        viewport: { width: 1280, height: 800 },
        // The worker of the offline shell would answer where a test wants to.
        serviceWorkers: 'block',
        ...options,
      })
      context.setDefaultTimeout(PATIENCE)
      const page = await context.newPage()
      listen(page, (text) => {
        if (!allowed.some((one) => one.test(text))) said.push(`${name}: ${text}`)
      })
      opened.push({ name, page, context })
      return page
    }
    await use({
      stranger: async (path, visit) => {
        const page = await open('stranger', visit)
        await page.goto(path)
        return page
      },
      person: async (who, path, visit) => signedIn(await open(who, visit), who, path),
    })
    if (task.result?.state === 'fail') await keepScreenshots(task.name, opened)
    await Promise.all(opened.map(({ context }) => context.close()))
    // Also what the content security policy refuses, and what React warns of.
    expect(said, 'said in the console').toEqual([])
  },
})

/** What the browser of the tests says because they let no worker be. */
const BLOCKED = 'Service Worker registration blocked by Playwright'

function listen(page: Page, say: (text: string) => void): void {
  page.on('console', (message) => {
    if (message.text() === BLOCKED) return
    if (['error', 'warning'].includes(message.type())) say(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => say(`uncaught: ${error.message}`))
}

async function keepScreenshots(test: string, opened: readonly Opened[]): Promise<void> {
  await mkdir(LEFTOVERS, { recursive: true })
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
  await Promise.all(
    opened.map(({ page, name: who }, at) =>
      page
        .screenshot({ path: join(LEFTOVERS, `${name}.${String(at)}-${who}.png`) })
        // A page that has crashed has no picture; the test says what was wrong with it.
        .catch(() => undefined),
    ),
  )
}

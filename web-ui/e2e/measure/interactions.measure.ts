import type { Page } from 'playwright-core'
import { addTasks, card, column } from '../screens/board.ts'
import { panel } from '../screens/tasks.ts'
import { pageText } from '../screens/wiki.ts'
import { ownPage, ownProject } from '../support/arrange.ts'
import { test } from '../support/test.ts'
import { percentile, print } from './figures.ts'

const SLOWER = 4
const ROUNDS = 10
const LONG = 600_000
const exact = true

declare global {
  interface Window {
    /** From every press and key until the next frame was painted. */
    painted?: number[]
  }
}

/** Shorter ones than 16 ms the browser does not tell. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const painted: number[] = []
    window.painted = painted
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (['keydown', 'pointerup', 'click'].includes(name)) painted.push(duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
}

/** What the browser has told since it was asked last. */
async function told(page: Page): Promise<number[]> {
  // Entries come after the frame that they end with.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
  )
  return page.evaluate(() => window.painted?.splice(0) ?? [])
}

test(
  'from a press or a key to the next frame, on a processor slowed four times',
  async ({ browsers }) => {
    const project = await ownProject('kanban', ['Near', 'Far'])
    const text = await ownPage('Typing', 'Text.')
    const page = await browsers.person('maya', project.board)
    const opened = () => page.locator('main[data-ready=true] [role=row]').first().waitFor()
    await opened()
    const slow = await page.context().newCDPSession(page)
    const measure = async (what: string, once: (round: number) => Promise<void>) => {
      // Once at full speed: code that comes on use is there then.
      await once(0)
      await watch(page)
      await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      const all: number[] = []
      for (let round = 1; round <= ROUNDS; round++) {
        await once(round)
        all.push(...(await told(page)))
      }
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      print(`${what}, ms to the next frame`, {
        p75: percentile(all, 0.75),
        p95: percentile(all, 0.95),
        most: Math.max(...all),
        of: all.length,
      })
    }

    const near = card(page, `${project.key}-1 Near`)
    const beside = panel(page, `${project.key}-1`)
    await measure('panel of a task', async () => {
      await near.getByRole('link').click()
      await beside.waitFor()
      await page.keyboard.press('Escape')
      await beside.waitFor({ state: 'detached' })
    })
    const palette = page.getByRole('dialog', { name: 'Command palette', exact })
    await measure('palette', async () => {
      await page.keyboard.press('Control+k')
      await palette.waitFor()
      await page.keyboard.press('Escape')
      await palette.waitFor({ state: 'detached' })
    })
    await measure('new card', async (round) => {
      await addTasks(page, 'To Do', `New ${String(round)}`)
      await column(page, 'To Do')
        .getByRole('row', { name: `New ${String(round)}` })
        .waitFor()
    })
    const views = page.getByRole('navigation', { name: 'View', exact })
    await measure('another view', async () => {
      await views.getByRole('link', { name: 'List', exact }).click()
      await page.waitForURL((url) => url.pathname === project.list)
      await opened()
      await views.getByRole('link', { name: 'Board', exact }).click()
      await page.waitForURL((url) => url.pathname === project.board)
      await opened()
    })
    await page.goto(text.path)
    await pageText(page).click()
    await measure('typing in a page', () => page.keyboard.type('Some words more. ', { delay: 30 }))
  },
  LONG,
)

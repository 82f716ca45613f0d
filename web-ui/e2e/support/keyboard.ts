import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { PASSWORD, people, type Who } from './people.ts'
import type { Browsers } from './test.ts'

type Role = 'button' | 'link' | 'radio' | 'row' | 'textbox'

const exact = true

/** More than any screen has stops, whose sidebar has the projects of all journeys before. */
const STOPS = 300

/** Somebody who has nothing but keys. */
export interface Hands {
  page: Page
  press: (...keys: readonly string[]) => Promise<void>
  type: (text: string) => Promise<void>
  /** Goes on with Tab until the focus is there. */
  tabTo: (role: Role, name: string, scope?: Page | Locator) => Promise<void>
  /** The other way round. */
  tabBackTo: (role: Role, name: string) => Promise<void>
  /** A grid is one stop, and its rows are gone through by keys of its own. */
  toRow: (grid: string, row: string) => Promise<void>
}

/** Signs in and gets there with keys. What the browser is told by a pointer fails the test, as all that is said in the console. */
export async function keyboardOnly(browsers: Browsers, who: Who, path: string): Promise<Hands> {
  const page = await browsers.stranger('/login')
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(
        kind,
        (event) => {
          event.preventDefault()
          event.stopImmediatePropagation()
          console.error(`A pointer was used: ${kind}`)
        },
        { capture: true, passive: false },
      )
  })
  const hands: Hands = {
    page,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    tabTo: (role, name, scope = page) => goOn(page, 'Tab', scope.getByRole(role, { name, exact }).first()),
    tabBackTo: (role, name) => goOn(page, 'Shift+Tab', page.getByRole(role, { name, exact })),
    toRow: async (grid, name) => {
      const within = page.getByRole('grid', { name: grid, exact })
      await goOn(page, 'Tab', within.locator('[role=row][tabindex="0"]'))
      await page.keyboard.press('Home')
      await goOn(page, 'ArrowDown', within.getByRole('row', { name, exact }))
    },
  }
  await page.goto(`/login?next=${encodeURIComponent(path)}`)
  await hands.tabTo('textbox', 'E-mail address')
  await hands.type(people[who].email)
  await hands.press('Tab')
  await hands.type(PASSWORD)
  await hands.press('Enter')
  await page.waitForURL((url) => url.pathname + url.search === path)
  return hands
}

/** The focus is there, or comes there in a moment. */
export async function hasFocus(wanted: Locator): Promise<void> {
  await wanted.waitFor()
  await expect.poll(() => isFocused(wanted), { message: String(wanted) }).toBe(true)
}

const isFocused = (wanted: Locator) => wanted.evaluate((element) => element.contains(document.activeElement))

async function goOn(page: Page, key: string, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let step = 0; step < STOPS; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${String(wanted)}`)
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { heading } from './screens/shell.ts'
import { barriers } from './support/axe.ts'
import { nameless } from './support/names.ts'
import { PHONE } from './support/people.ts'
import { OUTSIDE, screensOfOrganization, type ShownScreen } from './support/screens.ts'
import { test } from './support/test.ts'

const QUIET = { reducedMotion: 'reduce', allowed: [/the server responded with a status of 40[04]/] } as const
const LONG = 180_000

async function faults(page: Page, screens: readonly ShownScreen[]): Promise<string[]> {
  const found: string[] = []
  const theme = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor()
  }
  for (const { name, path, heading: title } of screens) {
    await theme('light')
    await page.goto(path)
    await heading(page, title).waitFor({ state: 'attached' })
    await page.locator('main:not([data-ready="false"])').waitFor()
    await page.getByRole('progressbar', { name: 'Loading', exact: true }).waitFor({ state: 'detached' })
    const say = (kind: string, all: readonly string[]) =>
      found.push(...all.map((one) => `${name}, ${kind}: ${one}`))
    say('nameless', await nameless(page))
    say('light', await barriers(page))
    await theme('dark')
    say('dark', await barriers(page, ['color-contrast', 'link-in-text-block']))
  }
  return found
}

for (const [device, options] of [
  ['desktop', {}],
  ['phone', PHONE],
] as const) {
  test(`axe finds no barrier and nothing is without a name, before signing in, ${device}`, async ({
    browsers,
  }) => {
    const page = await browsers.stranger('/login', { ...QUIET, ...options })
    expect(await faults(page, OUTSIDE)).toEqual([])
  })

  test(
    `axe finds no barrier and nothing is without a name on any screen, light and dark, ${device}`,
    async ({ browsers }) => {
      const screens = await screensOfOrganization()
      const page = await browsers.person('maya', '/org/northwind/dashboard', { ...QUIET, ...options })
      expect(await faults(page, screens)).toEqual([])
    },
    LONG,
  )
}

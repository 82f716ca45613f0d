import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PHONE } from '../support/people.ts'
import { OUTSIDE, screensOfOrganization } from '../support/screens.ts'
import { test } from '../support/test.ts'

const LONG = 900_000
const folder = process.env['WORKSCRIBE_SHOTS'] ?? 'target/shots'

const LOOKS = [
  { name: 'light', visit: { colorScheme: 'light' } },
  { name: 'dark', visit: { colorScheme: 'dark' } },
  { name: 'phone', visit: { ...PHONE, colorScheme: 'light' } },
] as const

test(
  'pictures of every screen',
  async ({ browsers }) => {
    const inside = await screensOfOrganization()
    await mkdir(folder, { recursive: true })
    for (const { name: look, visit } of LOOKS) {
      const signedIn = await browsers.person('maya', '/create-org', visit)
      const stranger = await browsers.stranger('/login', visit)
      for (const [page, screens] of [
        [stranger, OUTSIDE],
        [signedIn, inside],
      ] as const)
        for (const { name, path, heading } of screens) {
          await page.goto(path)
          await page.getByRole('heading', { level: 1, name: heading, exact: true }).first().waitFor()
          await page.locator('main:not([data-ready="false"])').waitFor()
          await page.getByRole('progressbar', { name: 'Loading', exact: true }).waitFor({ state: 'detached' })
          // Texts come with the editor, which is fetched on use.
          await page.waitForLoadState('networkidle')
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.${look}.png`) })
        }
    }
  },
  LONG,
)

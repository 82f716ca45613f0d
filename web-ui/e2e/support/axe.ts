import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious or critical on the screen as it is. Themes differ in colours only. */
export async function barriers(page: Page, only?: readonly string[]): Promise<string[]> {
  // Not by a script element: the content security policy would refuse it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  // Colours on their way from one theme to the other are none of either.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      const endless = effect?.getComputedTiming().iterations === Infinity
      return endless || playState !== 'running'
    }),
  )
  const violations = await page.evaluate(
    async (rules) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe
      const options: axe.RunOptions = { resultTypes: ['violations'] }
      if (rules !== null) options.runOnly = { type: 'rule', values: rules }
      return (await run(document, options)).violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 300)} ${failureSummary ?? ''}`),
      }))
    },
    only === undefined ? null : [...only],
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, where }) => `${id}: ${where.join('\n')}`)
}

import { as, got, ORG, ownProject } from '../support/arrange.ts'
import { test } from '../support/test.ts'
import { percentile, print } from './figures.ts'

const CARDS = 2_000
const AT_ONCE = 8
const LONG = 900_000

test(
  'a board of 2,000 cards',
  async ({ browsers }) => {
    const maya = await as('maya')
    const project = await ownProject('kanban', [], maya)
    const columns = ['To Do', 'In Progress', 'Done']
    let made = 0
    const make = async () => {
      while (made < CARDS) {
        const number = made++
        got(
          await maya.POST('/api/v1/organizations/{slug}/projects/{project_id}/tasks', {
            params: { path: { slug: ORG, project_id: project.id } },
            body: {
              title: `Card ${String(number)} of many, long enough to need a line`,
              status_id: project.statusId(columns[number % columns.length] ?? ''),
            },
          }),
        )
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, make))

    const page = await browsers.person('maya', `/org/${ORG}/dashboard`)
    // Its code is there, and so are files of the build.
    await page.goto(project.list)
    await page.getByRole('row').nth(1).waitFor()
    await page.goto(`/org/${ORG}/dashboard`)
    const began = Date.now()
    await page.goto(project.board)
    await page.locator('main[data-ready=true] [role=row]').first().waitFor()
    const usable = Date.now() - began
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
    const frames = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const column = document.querySelector('[data-column][data-scroll], [data-column] [data-scroll]')
          const times: number[] = []
          let before = performance.now()
          const step = (now: number) => {
            times.push(now - before)
            before = now
            column?.scrollBy(0, 120)
            if (times.length < 300) requestAnimationFrame(step)
            else resolve(times.slice(1))
          }
          requestAnimationFrame(step)
        }),
    )
    const after = await page.evaluate(() => document.querySelectorAll('*').length)
    print('board of 2,000 cards', {
      'usable after ms': usable,
      'DOM nodes': nodes,
      'after scrolling': after,
      'frame p95 ms': percentile(frames, 0.95),
      'longest frame ms': Math.max(...frames),
    })
  },
  LONG,
)

import type { Page } from 'playwright-core'
import { sentDoc } from '@/lib/doc'
import { isLive } from '../screens/shell.ts'
import { as, got, ORG, ownPage, ownProject, patchTask } from '../support/arrange.ts'
import { test } from '../support/test.ts'
import { percentile, print } from './figures.ts'

const CHANGES = 100
const LONG = 600_000

interface Place {
  name: string
  path: string
  /** Where it is seen. */
  selector: string
  change: (text: string) => Promise<unknown>
}

/** When one of these elements shows the text: by its name, its value or its words. */
const seen = (page: Page, selector: string, text: string) =>
  page.evaluate(
    ([where, what]) =>
      new Promise<number>((resolve) => {
        const shows = (element: Element) =>
          element.getAttribute('aria-label')?.includes(what) === true ||
          (element instanceof HTMLTextAreaElement && element.value.includes(what)) ||
          element.textContent.includes(what)
        const look = () => {
          if ([...document.querySelectorAll(where)].some(shows)) resolve(Date.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
    [selector, text] as const,
  )

test(
  'from the answer to a change until somebody else sees it',
  async ({ browsers }) => {
    const project = await ownProject('scrum', ['Gauge'])
    const own = await ownPage('Gauge', 'Text.')
    const maya = await as('maya')
    const { id: aiko } = got(await (await as('aiko')).GET('/api/v1/auth/me'))
    const params = { path: { page_id: own.id } }
    const entitle = (title: string) => patchTask(maya, project.tasks[0], { title })
    const places: readonly Place[] = [
      { name: 'board', path: `${project.board}?sprint=all`, selector: '[role=row]', change: entitle },
      { name: 'list', path: `${project.list}?sprint=all`, selector: '[role=row]', change: entitle },
      { name: 'backlog', path: project.backlog, selector: '[role=row]', change: entitle },
      {
        name: 'panel',
        path: `${project.backlog}?task=${project.key}-1`,
        selector: '[data-testid=task-panel] textarea',
        change: entitle,
      },
      {
        name: 'tree',
        path: own.path,
        selector: '[role=treegrid] [role=row]',
        change: async (title) =>
          got(await maya.PATCH('/api/v1/wiki/pages/{page_id}', { params, body: { title } })),
      },
      {
        name: 'page',
        path: own.path,
        selector: '[data-testid=page-editor]',
        change: async (text) =>
          got(
            await maya.PATCH('/api/v1/wiki/pages/{page_id}', {
              params,
              body: {
                content_json: sentDoc({
                  type: 'doc',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
                }),
              },
            }),
          ),
      },
      {
        name: 'inbox',
        path: `/org/${ORG}/inbox`,
        selector: '[role=row]',
        change: async (title) =>
          got(
            await maya.POST('/api/v1/organizations/{slug}/projects/{project_id}/tasks', {
              params: { path: { slug: ORG, project_id: project.id } },
              body: { title, status_id: project.statusId('To Do'), assignee_id: aiko },
            }),
          ),
      },
    ]
    const page = await browsers.person('aiko', `/org/${ORG}/dashboard`)
    for (const { name, path, selector, change } of places) {
      await page.goto(path)
      await page.locator(selector).first().waitFor()
      await isLive(page)
      const waits: number[] = []
      for (let number = 0; number < CHANGES; number++) {
        const text = `${name} ${Date.now().toString(36)}`
        const shown = seen(page, selector, text)
        await change(text)
        const answered = Date.now()
        waits.push(Math.max(0, (await shown) - answered))
      }
      print(`${name}, ms`, {
        p50: percentile(waits, 0.5),
        p95: percentile(waits, 0.95),
        most: Math.max(...waits),
      })
    }
  },
  LONG,
)

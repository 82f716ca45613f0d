import { expect } from 'vitest'
import { card, cards, dropBeside } from '../screens/board.ts'
import { isLive, message, saidAloud } from '../screens/shell.ts'
import { panel, setField } from '../screens/tasks.ts'
import { as, ownProject, patchTask } from '../support/arrange.ts'
import { test } from '../support/test.ts'

const exact = true
const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /WebSocket connection/]

test('rule 8: what is done without a network waits, is shown, and is sent when it is back', async ({
  browsers,
}) => {
  const project = await ownProject('kanban', ['One', 'Two'])
  const one = `${project.key}-1 One`
  const page = await browsers.person('maya', project.board, { allowed: OFFLINE })
  await isLive(page)
  await card(page, one).waitFor()

  await page.context().setOffline(true)
  await card(page, one).focus()
  await page.keyboard.press('2')
  await expect.poll(() => cards(page, 'In Progress')).toEqual([one])
  await page.getByRole('status').getByText('Offline. 1 change waits.', { exact }).waitFor()
  await card(page, `${project.key}-2 Two`).focus()
  await page.keyboard.press('3')
  await page.getByRole('status').getByText('Offline. 2 changes wait.', { exact }).waitFor()
  // Meanwhile others go on.
  await patchTask(await as('samir'), project.tasks[0], { title: 'One, renamed' })

  await page.context().setOffline(false)
  await isLive(page)
  await card(page, `${project.key}-1 One, renamed`).waitFor()
  await expect.poll(() => page.locator('[data-pending]').count()).toBe(0)
  const other = await browsers.person('samir', project.board)
  await expect.poll(() => cards(other, 'In Progress')).toEqual([`${project.key}-1 One, renamed`])
  await expect.poll(() => cards(other, 'Done')).toEqual([`${project.key}-2 Two`])
})

test('rule 2: a refused move goes back with a message, and Try again does it', async ({ browsers }) => {
  const project = await ownProject('kanban', ['Stubborn', 'Other'])
  const [stubborn, other] = project.tasks.map(({ task_id, title }) => `${task_id} ${title}`)
  const page = await browsers.person('maya', project.board, {
    allowed: [/the server responded with a status of 500/],
  })
  await card(page, stubborn ?? '').waitFor()
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/api/v1/tasks/*/move', async (route) => {
    await held
    await route.fulfill({
      status: 500,
      contentType: 'application/json',
      body: JSON.stringify({ error: { code: 'INTERNAL_SERVER_ERROR', message: 'Something broke.' } }),
    })
  })

  await dropBeside(card(page, stubborn ?? ''), card(page, other ?? ''), 'below')
  await expect.poll(() => cards(page, 'To Do')).toEqual([other, stubborn])
  expect(await page.locator('[data-pending="true"]').count()).toBe(1)
  release()
  await expect.poll(() => cards(page, 'To Do')).toEqual([stubborn, other])
  await expect.poll(() => saidAloud(page)).toContain(`Not moved: `)
  expect(await saidAloud(page)).toContain(`${project.key}-1 is back in To Do.`)

  await page.unroute('**/api/v1/tasks/*/move')
  await page
    .getByRole('region', { name: 'Messages', exact })
    .getByRole('button', { name: 'Try again', exact })
    .click()
  await expect.poll(() => cards(page, 'To Do')).toEqual([other, stubborn])
  await expect.poll(() => page.locator('[data-pending]').count()).toBe(0)
})

test('rule 2: a refused field of an open task goes back with the reason', async ({ browsers }) => {
  const project = await ownProject('kanban', ['Fields'])
  const page = await browsers.person('maya', `${project.board}?task=${project.key}-1`, {
    allowed: [/the server responded with a status of 409/],
  })
  const open = panel(page, `${project.key}-1`)
  await page.route('**/api/v1/tasks/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({
          status: 409,
          contentType: 'application/json',
          body: JSON.stringify({ error: { code: 'FORBIDDEN', message: 'Not today.' } }),
        })
      : route.fallback(),
  )
  await setField(page, open, 'Priority', 'High')
  await open.getByRole('button', { name: 'Priority: None', exact }).waitFor()
  await page.getByRole('region', { name: 'Messages', exact }).getByRole('alertdialog').waitFor()
  expect(await message(page, `${project.key}-1: Priority set to High.`).count()).toBe(0)
})

test('rule 8: a session that has ended keeps what was typed, and goes on after signing in', async ({
  browsers,
}) => {
  const project = await ownProject('kanban', ['Long comment'])
  const page = await browsers.person('samir', `${project.board}?task=${project.key}-1`, {
    allowed: [/the server responded with a status of 401/, /WebSocket connection/],
  })
  const open = panel(page, `${project.key}-1`)
  const field = open.getByRole('textbox', { name: 'Write a comment', exact })
  await field.click()
  await page.keyboard.type('A thought that took an hour')

  // As if an administrator had ended it: the server takes neither token any more.
  let ended = true
  await page.route('**/api/v1/**', (route) => {
    const signingIn = route.request().url().endsWith('/auth/login')
    if (signingIn) ended = false
    return ended
      ? route.fulfill({ status: 401, contentType: 'application/json', body: '{}' })
      : route.fallback()
  })
  await open.getByRole('button', { name: 'Send comment', exact }).click()
  const dialog = page.getByRole('dialog', { name: 'You were signed out', exact })
  await dialog.getByLabel('Password', { exact }).fill('workscribe-demo-1')
  await dialog.getByRole('button', { name: 'Sign in', exact }).click()

  await dialog.waitFor({ state: 'hidden' })
  await open
    .getByRole('article', { name: 'Comment by Samir Haddad', exact })
    .getByText('A thought that took an hour', { exact })
    .waitFor()
  await expect.poll(() => open.getByRole('article').count()).toBe(1)
})

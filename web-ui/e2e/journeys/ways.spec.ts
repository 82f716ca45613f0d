import { expect } from 'vitest'
import { addTasks, card } from '../screens/board.ts'
import { heading, sidebar } from '../screens/shell.ts'
import { panel, row } from '../screens/tasks.ts'
import { pageText, treeRow } from '../screens/wiki.ts'
import { as, got, ORG, ownPage, ownProject, patchTask } from '../support/arrange.ts'
import { barriers } from '../support/axe.ts'
import { shows } from '../support/names.ts'
import { test } from '../support/test.ts'

const exact = true

test('2.1 the panel goes to the task before and after in the order of the screen beneath', async ({
  browsers,
}) => {
  const project = await ownProject('kanban', ['First'])
  const key = (number: number) => `${project.key}-${String(number)}`
  const page = await browsers.person('maya', project.board)
  await card(page, `${key(1)} First`).waitFor()
  await addTasks(page, 'To Do', 'Second')
  await addTasks(page, 'In Progress', 'Third')
  const go = (from: number, where: string) =>
    panel(page, key(from)).getByRole('button', { name: where, exact })
  await card(page, `${key(2)} Second`).press('Enter')
  await go(2, 'Next task').click()
  await expect.poll(() => go(3, 'Next task').isDisabled()).toBe(true)
  await go(3, 'Previous task').click()
  await go(2, 'Previous task').click()
  await expect.poll(() => go(1, 'Previous task').isDisabled()).toBe(true)

  const tomas = await as('tomas')
  const { id } = got(await tomas.GET('/api/v1/auth/me'))
  const busy = await ownProject('kanban', ['Early', 'Late'])
  for (const task of busy.tasks) await patchTask(tomas, task, { assignee_id: id })
  const his = await browsers.person('tomas', `/org/${ORG}/my-work`)
  await row(his, busy.name, `${busy.key}-1 Early`).focus()
  await his.keyboard.press('Enter')
  await panel(his, `${busy.key}-1`).getByRole('button', { name: 'Next task', exact }).click()
  await panel(his, `${busy.key}-2`).waitFor()
})

test('5.5 the tasks of a page are found from its top bar', async ({ browsers }) => {
  const project = await ownProject('kanban', ['Belongs to it'])
  const [linked, lonely] = [await ownPage('Linked', 'Text.'), await ownPage('Lonely', 'Text.')]
  const maya = await as('maya')
  got(
    await maya.POST('/api/v1/tasks/{task_id}/links', {
      params: { path: { task_id: project.tasks[0]?.id ?? '' } },
      body: { page_id: linked.id },
    }),
  )
  const page = await browsers.person('maya', linked.path)
  const button = page.getByRole('banner').getByRole('button', { name: 'Linked tasks', exact })
  const title = page.getByRole('heading', { level: 2, name: 'Linked tasks', exact })
  const isFocused = () => title.evaluate((element) => element === document.activeElement)
  await button.click()
  await expect.poll(isFocused).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await panel(page, `${project.key}-1`).waitFor()

  await page.goto(lonely.path)
  await pageText(page).waitFor()
  expect(await title.count()).toBe(0)
  await button.click()
  await page.getByText('No task is linked to this page.', { exact }).waitFor()
  await expect.poll(isFocused).toBe(true)
})

test('4.1 N makes a page wherever one is in the wiki', async ({ browsers }) => {
  const own = await ownPage('Stands already', 'Text.')
  const page = await browsers.person('tomas', own.path)
  await pageText(page).waitFor()
  await heading(page, own.title).focus()
  await page.keyboard.press('n')
  const title = page.getByRole('textbox', { name: 'Page title', exact })
  await expect.poll(() => title.inputValue()).toBe('Untitled')
  const name = `By key ${Date.now().toString(36)}`
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await treeRow(page, name).waitFor()
})

test('5.2 a menu has its own name and not that of its button', async ({ browsers }) => {
  const page = await browsers.person('maya', `/org/${ORG}/dashboard`)
  await shows(page, 'region "Messages"')
  await sidebar(page).getByRole('button', { name: 'Account: Maya Lindqvist', exact }).click()
  const menu = page.getByRole('menu', { name: 'Account', exact })
  await shows(
    menu,
    'menuitem "Your account" · menuitem "Theme" · menuitem "Keyboard shortcuts" · menuitem "Sign out"',
  )
  await menu.getByRole('menuitem', { name: 'Theme', exact }).click()
  await shows(
    page.getByRole('menu', { name: 'Theme', exact }),
    'menuitemradio "Light" · menuitemradio "Dark" · menuitemradio "System"',
  )
})

test('8 a row with more labels than fit is named by all of them', async ({ browsers }) => {
  const project = await ownProject('kanban', ['Labelled'])
  const maya = await as('maya')
  const path = { slug: ORG, project_id: project.id }
  const ids: string[] = []
  for (const name of ['Amber', 'Blue', 'Cyan', 'Drab'])
    ids.push(
      got(
        await maya.POST('/api/v1/organizations/{slug}/projects/{project_id}/labels', {
          params: { path },
          body: { name, color: '#2563eb' },
        }),
      ).id,
    )
  const page = await browsers.person('maya', project.list)
  await row(page, 'Tasks', `${project.key}-1 Labelled`).waitFor()
  got(
    await maya.PATCH('/api/v1/tasks/{task_id}', {
      params: { path: { task_id: project.tasks[0]?.id ?? '' } },
      body: { label_ids: ids },
    }),
  )
  await shows(row(page, 'Tasks', `${project.key}-1 Labelled`), 'button "Labels: Amber, Blue, Cyan, Drab"')
  expect(await barriers(page, ['label-content-name-mismatch'])).toEqual([])
})

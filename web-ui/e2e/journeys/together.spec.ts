import { expect } from 'vitest'
import { addTasks, card, cards, chooseFromMenu } from '../screens/board.ts'
import { isLive } from '../screens/shell.ts'
import { comment, panel, row, setField } from '../screens/tasks.ts'
import { pageText, treeRow, writeAtEnd } from '../screens/wiki.ts'
import { as, got, ORG, ownPage, ownProject } from '../support/arrange.ts'
import { test } from '../support/test.ts'

const exact = true

test('rule 4: what one does on the board another sees on board, list and panel', async ({ browsers }) => {
  const project = await ownProject('kanban', ['Shared work', 'More work'])
  const first = `${project.key}-1 Shared work`
  const [maya, samir, aiko] = await Promise.all([
    browsers.person('maya', project.board),
    browsers.person('samir', `${project.board}?task=${project.key}-1`),
    browsers.person('aiko', project.list),
  ])
  await Promise.all([maya, samir, aiko].map(isLive))
  await row(aiko, 'Tasks', first).waitFor()
  const open = panel(samir, `${project.key}-1`)
  await open.getByRole('button', { name: 'Status: To Do', exact }).waitFor()

  await chooseFromMenu(maya, `${project.key}-1`, 'Set priority')
  await maya
    .getByRole('dialog', { name: 'Priority', exact })
    .getByRole('option', { name: 'Urgent', exact })
    .click()
  await open.getByRole('button', { name: 'Priority: Urgent', exact }).waitFor()

  await card(maya, first).focus()
  await maya.keyboard.press('2')
  await open.getByRole('button', { name: 'Status: In Progress', exact }).waitFor()
  await expect.poll(() => cards(samir, 'In Progress')).toEqual([first])
  await expect.poll(() => row(aiko, 'Tasks', first).getAttribute('data-status-category')).toBe('in_progress')

  await addTasks(maya, 'To Do', 'Brand new')
  await row(aiko, 'Tasks', `${project.key}-3 Brand new`).waitFor()
  await card(samir, `${project.key}-3 Brand new`).waitFor()

  await maya.goto(`${project.board}?task=${project.key}-1`)
  const mine = panel(maya, `${project.key}-1`)
  await comment(maya, mine, 'Looks good to me')
  await open.getByRole('article', { name: 'Comment by Maya Lindqvist', exact }).waitFor()
  await setField(samir, open, 'Assignee', 'Samir Haddad')
  await mine.getByRole('button', { name: 'Assignee: Samir Haddad', exact }).waitFor()
})

test('rule 4: what is assigned arrives in the inbox, and its count in every screen', async ({ browsers }) => {
  const project = await ownProject('kanban', ['For Nora'])
  const nora = await browsers.person('nora', `/org/${ORG}/inbox`)
  await isLive(nora)
  const count = nora.getByTestId('inbox-count')
  const before = Number((await count.textContent()) ?? '0')

  const maya = await browsers.person('maya', `${project.board}?task=${project.key}-1`)
  await setField(maya, panel(maya, `${project.key}-1`), 'Assignee', 'Nora Whitfield')

  await expect.poll(async () => Number(await count.textContent())).toBe(before + 1)
  await nora
    .getByRole('grid', { name: 'Notifications', exact })
    .getByRole('row')
    .filter({ hasText: `${project.key}-1` })
    .waitFor()
})

test('rule 4: pages and their tree follow what others write, make and rename', async ({ browsers }) => {
  const own = await ownPage('Harbour plan', 'The first line.')
  const [maya, aiko] = await Promise.all([
    browsers.person('maya', own.path),
    browsers.person('aiko', own.path),
  ])
  await Promise.all([maya, aiko].map(isLive))
  await treeRow(aiko, own.title).waitFor()

  await writeAtEnd(maya, ' And more of it.')
  await maya.keyboard.press('Control+s')
  await pageText(aiko).getByText('The first line. And more of it.', { exact }).waitFor()

  await maya.getByRole('textbox', { name: 'Page title', exact }).fill(`${own.title} again`)
  await maya.getByRole('textbox', { name: 'Page title', exact }).press('Enter')
  await treeRow(aiko, `${own.title} again`).waitFor()

  got(
    await (
      await as('samir')
    ).POST('/api/v1/wiki/spaces/{space_id}/pages', {
      params: { path: { space_id: own.space } },
      body: { title: `${own.title} beside` },
    }),
  )
  await treeRow(aiko, `${own.title} beside`).waitFor()
  await treeRow(maya, `${own.title} beside`).waitFor()
})

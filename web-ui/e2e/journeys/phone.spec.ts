import { expect } from 'vitest'
import { addTasks, card, column } from '../screens/board.ts'
import { heading } from '../screens/shell.ts'
import { panel, setField } from '../screens/tasks.ts'
import { ORG, ownProject } from '../support/arrange.ts'
import { PHONE } from '../support/people.ts'
import { test } from '../support/test.ts'

const exact = true

test('on a phone one column is shown at a time, tasks fill the screen, and everything is a thumb away', async ({
  browsers,
}) => {
  const project = await ownProject('kanban', ['Small screen'])
  const page = await browsers.person('maya', `/org/${ORG}/dashboard`, PHONE)
  const bar = page.getByRole('navigation', { name: 'Phone', exact })
  await bar.getByRole('button', { name: 'Projects', exact }).tap()
  const sheet = page.getByRole('navigation', { name: 'Main', exact })
  await sheet.getByRole('button', { name: project.name, exact }).tap()
  await sheet
    .getByRole('group', { name: project.name, exact })
    .getByRole('link', { name: 'Board', exact })
    .tap()
  await heading(page, `${project.name} board`).waitFor({ state: 'attached' })
  await sheet.waitFor({ state: 'detached' })

  await card(page, `${project.key}-1 Small screen`).waitFor()
  expect(await column(page, 'In Progress').count()).toBe(0)
  await page
    .getByRole('tablist', { name: 'Columns', exact })
    .getByRole('tab', { name: 'In Progress', exact })
    .tap()
  await addTasks(page, 'In Progress', 'Made with a thumb')
  await card(page, `${project.key}-2 Made with a thumb`).tap()

  const open = panel(page, `${project.key}-2`)
  await open.waitFor()
  const box = await open.boundingBox()
  expect(box?.width).toBe(PHONE.viewport.width)
  await setField(page, open, 'Priority', 'High')
  await open.getByRole('button', { name: 'Priority: High', exact }).waitFor()
  await open.getByRole('button', { name: 'Close', exact }).tap()
  await open.waitFor({ state: 'detached' })

  for (const [link, name] of [
    ['Inbox', 'Inbox'],
    ['My work', 'My work'],
    ['Search', 'Search'],
  ] as const) {
    await bar.getByRole('link', { name: link, exact }).tap()
    await heading(page, name).waitFor({ state: 'attached' })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, name).toBe(0)
  }
})

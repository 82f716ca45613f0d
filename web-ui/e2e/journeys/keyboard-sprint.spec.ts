import { expect } from 'vitest'
import { heading } from '../screens/shell.ts'
import { row } from '../screens/tasks.ts'
import { ownProject } from '../support/arrange.ts'
import { hasFocus, keyboardOnly } from '../support/keyboard.ts'
import { test } from '../support/test.ts'

const exact = true
const LONG = 120_000

test(
  'rule 5: a sprint is planned, started and completed without a pointer',
  async ({ browsers }) => {
    const project = await ownProject('scrum', ['Rig', 'Paint'])
    const [rig, paint] = [`${project.key}-1 Rig`, `${project.key}-2 Paint`]
    const { page, press, type, tabTo, toRow } = await keyboardOnly(browsers, 'maya', project.backlog)
    const dialog = (name: string) => page.getByRole('dialog', { name, exact })
    await row(page, 'Backlog', rig).waitFor()

    await tabTo('button', 'New sprint')
    await press('Enter')
    await hasFocus(dialog('New sprint'))
    await tabTo('textbox', 'Sprint name')
    await press('Control+a')
    await type('Voyage')
    await press('Enter')
    await page.getByRole('region', { name: 'Voyage', exact }).waitFor()
    await dialog('New sprint').waitFor({ state: 'detached' })

    // Both at once.
    await toRow('Backlog', rig)
    await press('x', 'j', 'x', 'r')
    await hasFocus(dialog('Sprint'))
    await press('ArrowDown', 'Enter')
    await row(page, 'Voyage', rig).waitFor()
    await row(page, 'Voyage', paint).waitFor()
    await dialog('Sprint').waitFor({ state: 'detached' })

    await tabTo('button', 'Start Voyage')
    await press('Enter')
    await tabTo('button', 'Start sprint', dialog('Start Voyage'))
    await press('Enter')
    await page.getByRole('button', { name: 'Complete Voyage', exact }).waitFor()
    await dialog('Start Voyage').waitFor({ state: 'detached' })

    await press('Escape')
    await toRow('Voyage', rig)
    await press('3')
    await page.getByText('1 of 2 done', { exact }).waitFor()
    await tabTo('button', 'Complete Voyage')
    await press('Enter')
    await tabTo('button', 'Complete sprint', dialog('Complete Voyage'))
    await press('Enter')
    await row(page, 'Backlog', paint).waitFor()
    await expect.poll(() => page.getByRole('region', { name: 'Voyage', exact }).count()).toBe(0)

    await press('g', 'l')
    await heading(page, `${project.name} list`).waitFor()
  },
  LONG,
)

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { card, cards } from '../screens/board.ts'
import { heading, message } from '../screens/shell.ts'
import { panel } from '../screens/tasks.ts'
import { ownProject } from '../support/arrange.ts'
import { hasFocus, keyboardOnly } from '../support/keyboard.ts'
import { test } from '../support/test.ts'

const exact = true
const LONG = 120_000

/** Down to an option of the palette, whose field keeps the focus. */
async function stepTo(page: Page, name: string): Promise<void> {
  const chosen = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant')
      return (id == null ? null : document.getElementById(id))?.textContent ?? ''
    })
  for (let before = ''; ;) {
    await expect.poll(chosen).not.toBe(before)
    before = await chosen()
    if (before.includes(name)) return
    await page.keyboard.press('ArrowDown')
  }
}

test(
  'rule 5: a task is made, moved, assigned, commented, found and given back without a pointer',
  async ({ browsers }) => {
    const project = await ownProject('kanban', ['Known work'])
    const [known, key] = [`${project.key}-1 Known work`, `${project.key}-2`]
    const made = `${key} Written by hand`
    const { page, press, type, tabTo, toRow } = await keyboardOnly(browsers, 'maya', project.board)
    await card(page, known).waitFor()

    await press('c')
    const dialog = page.getByRole('dialog', { name: 'New task', exact })
    await hasFocus(dialog.getByRole('textbox', { name: 'Title', exact }))
    await type('Written by hand')
    await press('Control+Enter')
    await expect.poll(() => cards(page, 'To Do')).toContain(made)
    await dialog.waitFor({ state: 'detached' })

    await toRow('To Do', known)
    await press('j')
    await hasFocus(card(page, made))
    await press('2')
    await message(page, `${key} moved to In Progress.`).waitFor()
    await expect.poll(() => cards(page, 'In Progress')).toEqual([made])
    await hasFocus(card(page, made))
    await press('i')
    await message(page, `${key}: Assignee set to Maya Lindqvist.`).waitFor()
    await press('p')
    const picker = page.getByRole('dialog', { name: 'Priority', exact })
    await hasFocus(picker)
    await press('ArrowDown', 'Enter')
    await picker.waitFor({ state: 'detached' })
    await hasFocus(card(page, made))
    await press('Enter')
    const open = panel(page, key)
    await open.getByRole('button', { name: 'Assignee: Maya Lindqvist', exact }).waitFor()
    await open.getByRole('button', { name: /^Priority: (?!None)/ }).waitFor()

    await tabTo('textbox', 'Write a comment')
    await type('For @aik')
    await page
      .getByRole('listbox', { name: 'Mention', exact })
      .getByRole('option', { name: 'Aiko Tanabe', exact })
      .waitFor()
    await press('Enter')
    await type('to read')
    await press('Control+Enter')
    const comment = open.getByRole('article', { name: 'Comment by Maya Lindqvist', exact })
    await comment.getByText('@Aiko Tanabe').waitFor()

    // The first leaves the text, the second the panel.
    await press('Escape', 'Escape')
    await open.waitFor({ state: 'detached' })
    await hasFocus(card(page, made))
    await press('Control+z')
    await press('Control+z')
    await press('Enter')
    await open.getByRole('button', { name: 'Priority: None', exact }).waitFor()
    await open.getByRole('button', { name: 'Assignee: Nobody', exact }).waitFor()
    await press('Escape')
    await open.waitFor({ state: 'detached' })

    await press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Command palette', exact })
    await hasFocus(palette.getByRole('searchbox'))
    await type(key)
    await palette.getByRole('option', { name: made, exact }).waitFor()
    await stepTo(page, made)
    await press('Enter')
    await heading(page, made).waitFor()
  },
  LONG,
)

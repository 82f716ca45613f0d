import { expect } from 'vitest'
import { heading, sidebar } from '../screens/shell.ts'
import { pageText, saveState, treeRow } from '../screens/wiki.ts'
import { ORG } from '../support/arrange.ts'
import { hasFocus, keyboardOnly } from '../support/keyboard.ts'
import { test } from '../support/test.ts'

const exact = true
const LONG = 120_000

test(
  'rule 5: a page is written, and somebody signs out, without a pointer',
  async ({ browsers }) => {
    const { page, press, type, tabTo, tabBackTo } = await keyboardOnly(
      browsers,
      'samir',
      `/org/${ORG}/dashboard`,
    )
    await heading(page, 'Dashboard').waitFor()
    await press('g', 'w')
    await page.waitForURL(/\/wiki\/./)
    await sidebar(page)
      .getByRole('navigation', { name: 'Wiki', exact })
      .getByRole('button', { name: 'New page', exact })
      .waitFor()

    await press('n')
    const title = page.getByRole('textbox', { name: 'Page title', exact })
    await hasFocus(title)
    const name = `By keys ${Date.now().toString(36)}`
    await type(name)
    await press('Enter')
    await treeRow(page, name).waitFor()
    await tabTo('textbox', 'Page text')
    await type('No mouse was here.')
    await press('Control+s')
    await expect.poll(() => saveState(page)).toBe('Saved')
    await pageText(page).getByText('No mouse was here.', { exact }).waitFor()

    // The text keeps letters for itself until Esc leaves it.
    await press('Escape', 'g', 'd')
    await heading(page, 'Dashboard').waitFor()
    await tabBackTo('button', 'Account: Samir Haddad')
    await press('Enter')
    await hasFocus(page.getByRole('menu', { name: 'Account', exact }))
    await press('End', 'Enter')
    await heading(page, 'Sign in').waitFor()
  },
  LONG,
)

import { expect } from 'vitest'
import { heading, isLive, message, sidebar } from '../screens/shell.ts'
import { blocks, pageText, saveState, treeRow, writeAtEnd } from '../screens/wiki.ts'
import { ownPage, ORG } from '../support/arrange.ts'
import { test } from '../support/test.ts'

const exact = true
const CONFLICTS = { allowed: [/the server responded with a status of 412/] }

test('rule 11: somebody makes a page, writes it, and it saves itself', async ({ browsers }) => {
  const page = await browsers.person('aiko', `/org/${ORG}/wiki`)
  await sidebar(page).getByRole('link', { name: 'Engineering handbook', exact }).click()
  await heading(page, 'Engineering handbook').waitFor()
  await page.getByRole('banner').getByRole('button', { name: 'New page', exact }).click()
  const title = page.getByRole('textbox', { name: 'Page title', exact })
  await expect.poll(() => title.inputValue()).toBe('Untitled')
  // It is selected, so typing names it.
  const name = `Docking ${Date.now().toString(36)}`
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await treeRow(page, name).waitFor()

  await pageText(page).click()
  await page.keyboard.type('/hea')
  await page
    .getByRole('listbox', { name: 'Blocks', exact })
    .getByRole('option', { name: 'Heading 1', exact })
    .waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Before the ship comes')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- lines')
  await page.keyboard.press('Enter')
  await page.keyboard.type('fenders')
  await expect.poll(() => saveState(page)).toBe('Saved')

  await page.goto(page.url())
  await pageText(page).getByRole('heading', { level: 1, name: 'Before the ship comes', exact }).waitFor()
  expect(await pageText(page).getByRole('listitem').allTextContents()).toEqual(['lines', 'fenders'])
})

test('rule 8: what was typed is there again after the tab was closed at once', async ({ browsers }) => {
  const own = await ownPage('Tide table', 'High water at noon.')
  const page = await browsers.person('maya', own.path, { allowed: [/net::ERR_FAILED/] })
  await page.route('**/api/v1/wiki/pages/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  )
  await writeAtEnd(page, ' Low water at six.')
  await expect.poll(() => saveState(page)).not.toBe('Saved')
  // Drafts are kept half a second after a change.
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0)
  await page.keyboard.press('Control+s')
  await expect.poll(() => saveState(page)).toBe('Offline, kept on this device')

  const again = await page.context().newPage()
  await page.close()
  await again.goto(own.path)
  await pageText(again).getByText('High water at noon. Low water at six.', { exact }).waitFor()
  await expect.poll(() => saveState(again)).toBe('Saved')
})

test('versions show what changed, and an older one is restored', async ({ browsers }) => {
  const own = await ownPage('Crew', 'Captain and mate.')
  const page = await browsers.person('aiko', own.path)
  await writeAtEnd(page, ' And a cook.')
  await page.keyboard.press('Control+s')
  await expect.poll(() => saveState(page)).toBe('Saved')

  await page.getByRole('button', { name: 'Versions', exact }).click()
  const versions = page.getByRole('complementary', { name: 'Versions', exact })
  await versions.getByRole('button', { name: /^Version 1, Aiko Tanabe, / }).click()
  await page.getByRole('insertion').getByText('And a cook.').waitFor()
  await versions.getByRole('button', { name: /^Version 0, Maya Lindqvist, / }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('v')).toBe('0')
  await page.getByRole('button', { name: 'Restore this version', exact }).click()

  await message(page, 'Version 0 restored.').waitFor()
  await expect.poll(() => blocks(page)).toEqual(['Captain and mate.'])
  await page.goto(own.path)
  await expect.poll(() => blocks(page)).toEqual(['Captain and mate.'])
})

test('rule 8: two people in one page: different paragraphs are merged', async ({ browsers }) => {
  const own = await ownPage('Log', 'Morning.', 'Noon.', 'Evening.')
  const [maya, aiko] = await Promise.all([
    browsers.person('maya', own.path, CONFLICTS),
    browsers.person('aiko', own.path, CONFLICTS),
  ])
  await Promise.all([maya, aiko].map(isLive))
  await maya
    .getByRole('list', { name: 'Here now', exact })
    .getByText('Aiko Tanabe')
    .waitFor({ state: 'attached' })

  await Promise.all([
    pageText(maya).getByText('Morning.', { exact }).click(),
    pageText(aiko).getByText('Evening.', { exact }).click(),
  ])
  await Promise.all([maya.keyboard.press('End'), aiko.keyboard.press('End')])
  await Promise.all([maya.keyboard.type(' Fog.'), aiko.keyboard.type(' Calm.')])

  for (const page of [maya, aiko]) {
    await expect.poll(() => blocks(page)).toEqual(['Morning. Fog.', 'Noon.', 'Evening. Calm.'])
    await expect.poll(() => saveState(page)).toBe('Saved')
  }
  expect(await maya.getByRole('dialog').count()).toBe(0)
})

test('rule 8: two people in one paragraph: both texts are shown, and none is lost', async ({ browsers }) => {
  const own = await ownPage('Orders', 'Sail at dawn.', 'Bring rope.')
  const aiko = await browsers.person('aiko', own.path, CONFLICTS)
  const maya = await browsers.person('maya', own.path, CONFLICTS)
  await Promise.all([maya, aiko].map(isLive))
  // Her saves wait for an answer, so that both have written before either has saved.
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await aiko.route('**/api/v1/wiki/pages/*', async (route) => {
    if (route.request().method() === 'PATCH') await held
    await route.fallback()
  })
  await pageText(aiko).getByText('Sail at dawn.', { exact }).click()
  await aiko.keyboard.press('End')
  await aiko.keyboard.type(' With the tide.')
  await pageText(maya).getByText('Sail at dawn.', { exact }).click()
  await maya.keyboard.press('End')
  await maya.keyboard.type(' If the wind is fair.')
  await maya.keyboard.press('Control+s')
  await expect.poll(() => saveState(maya)).toBe('Saved')
  release()

  const dialog = aiko.getByRole('dialog', { name: 'Maya Lindqvist changed this page meanwhile', exact })
  await dialog
    .getByRole('region', { name: 'Your text', exact })
    .getByText('Sail at dawn. With the tide.')
    .waitFor()
  await dialog
    .getByRole('region', { name: "Maya Lindqvist's text", exact })
    .getByText('Sail at dawn. If the wind is fair.')
    .waitFor()
  const save = dialog.getByRole('button', { name: 'Save merged', exact })
  expect(await save.isDisabled()).toBe(true)
  await dialog
    .getByRole('radiogroup', { name: 'Block 1', exact })
    .getByRole('radio', { name: 'Mine', exact })
    .check()
  await save.click()

  await dialog.waitFor({ state: 'hidden' })
  for (const page of [aiko, maya])
    await expect.poll(() => blocks(page)).toEqual(['Sail at dawn. With the tide.', 'Bring rope.'])
})

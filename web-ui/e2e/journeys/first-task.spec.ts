import { expect } from 'vitest'
import { addTasks, card } from '../screens/board.ts'
import { heading, message, sidebar } from '../screens/shell.ts'
import { test } from '../support/test.ts'

const exact = true

test('somebody new signs up, founds an organization, makes a project and writes the first task', async ({
  browsers,
}) => {
  // Whether an address is free is asked for, and a free one is "not found".
  const page = await browsers.stranger('/login', { allowed: [/the server responded with a status of 404/] })
  await page.getByRole('link', { name: 'Create an account', exact }).click()
  await heading(page, 'Create your account').waitFor()
  const unique = Date.now().toString(36)
  await page.getByRole('textbox', { name: 'Your name', exact }).fill('Ines Duarte')
  await page.getByRole('textbox', { name: 'E-mail address', exact }).fill(`ines.${unique}@example.com`)
  await page.getByLabel('Password', { exact }).fill('seven green boats 7')
  await page.getByRole('button', { name: 'Create account', exact }).click()

  await heading(page, 'Create your organization').waitFor()
  await page.getByRole('textbox', { name: 'Organization name', exact }).fill(`Harbour ${unique}`)
  const address = page.getByRole('textbox', { name: 'Web address', exact })
  await expect.poll(() => address.inputValue()).toBe(`harbour-${unique}`)
  await page.getByRole('button', { name: 'Create organization', exact }).click()
  await heading(page, 'Invite your team').waitFor()
  await page.getByRole('button', { name: 'Skip', exact }).click()

  await heading(page, 'Dashboard').waitFor()
  await sidebar(page).getByRole('button', { name: 'New project', exact }).click()
  const dialog = page.getByRole('dialog', { name: 'New project', exact })
  await dialog.getByRole('textbox', { name: 'Project name', exact }).fill('Regatta')
  const key = await dialog.getByRole('textbox', { name: 'Key', exact }).inputValue()
  await dialog.getByRole('button', { name: 'Create project', exact }).click()

  await heading(page, 'Regatta board').waitFor()
  await addTasks(page, 'To Do', 'Order the buoys')
  await card(page, `${key}-1 Order the buoys`).waitFor()
  await message(page, `${key}-1 created.`).waitFor()

  await page.goto(page.url())
  await card(page, `${key}-1 Order the buoys`).waitFor()
})

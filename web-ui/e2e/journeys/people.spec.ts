import { expect } from 'vitest'
import { heading, isLive, sidebar } from '../screens/shell.ts'
import { panel } from '../screens/tasks.ts'
import { ORG, ownProject } from '../support/arrange.ts'
import { test } from '../support/test.ts'

const exact = true

test('rule 10: who is mentioned finds it in the inbox without reload, and opens the task beside', async ({
  browsers,
}) => {
  const project = await ownProject('kanban', ['Loose bolt'])
  const key = `${project.key}-1`
  const samir = await browsers.person('samir', `/org/${ORG}/inbox`)
  await isLive(samir)
  const maya = await browsers.person('maya', `${project.board}?task=${key}`)
  const open = panel(maya, key)
  await open.getByRole('textbox', { name: 'Write a comment', exact }).click()
  await maya.keyboard.type('Please look at this, @sam')
  await maya
    .getByRole('listbox', { name: 'Mention', exact })
    .getByRole('option', { name: 'Samir Haddad', exact })
    .click()
  await maya.keyboard.type('thanks')
  await maya.keyboard.press('Control+Enter')
  await open.getByRole('article', { name: 'Comment by Maya Lindqvist', exact }).waitFor()

  const rows = samir.getByRole('grid', { name: 'Notifications', exact }).getByRole('row')
  const told = rows.filter({ hasText: key })
  await told.getByRole('img', { name: 'Mentioned', exact }).waitFor()
  await told.focus()
  await samir.keyboard.press('Enter')
  await panel(samir, key).getByRole('article', { name: 'Comment by Maya Lindqvist', exact }).waitFor()
  // The inbox stays beside it, and what was opened is read.
  await heading(samir, 'Inbox').waitFor()
  await told.getByRole('button', { name: 'Mark as read', exact }).waitFor({ state: 'detached' })
  const url = new URL(samir.url())
  expect(url.pathname).toBe(`/org/${ORG}/inbox`)
  expect(url.searchParams.get('item')).toBe(key)
})

test('an invitation goes by its link to a second browser, where somebody new joins', async ({ browsers }) => {
  const maya = await browsers.person('maya', `/org/${ORG}/settings/members`)
  await maya.getByRole('button', { name: 'Invite people', exact }).click()
  const dialog = maya.getByRole('dialog', { name: 'Invite people', exact })
  const email = `pilot.${Date.now().toString(36)}@example.com`
  await dialog.getByRole('textbox', { name: 'E-mail address', exact }).fill(email)
  await dialog.getByRole('button', { name: 'Send invitation', exact }).click()
  const link = await dialog.getByRole('textbox', { name: 'Invitation link', exact }).inputValue()
  await dialog.getByRole('button', { name: 'Close', exact }).click()

  const guest = await browsers.stranger(new URL(link).pathname)
  await heading(guest, 'Join Northwind Robotics').waitFor()
  await guest.getByRole('tab', { name: 'I am new here', exact }).click()
  await guest.getByRole('textbox', { name: 'Your name', exact }).fill('Petra Pilot')
  await guest.getByLabel('Password', { exact }).fill('seven green boats 7')
  await guest.getByRole('button', { name: 'Create account and join', exact }).click()

  await heading(guest, 'Dashboard').waitFor()
  await sidebar(guest).getByRole('button', { name: 'Organization: Northwind Robotics', exact }).waitFor()
  // Others see it without reload.
  await maya
    .getByRole('grid', { name: 'Members', exact })
    .getByRole('row', { name: /^Petra Pilot/ })
    .first()
    .waitFor()

  const late = await browsers.stranger(new URL(link).pathname, {
    allowed: [/the server responded with a status of (404|409|410)/],
  })
  await late.getByText('This invitation does not exist or was used.', { exact }).waitFor()
})

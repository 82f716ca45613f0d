import type { Page } from 'playwright-core'
import { as, got, ORG, ownProject } from './support/arrange.ts'
import { shows } from './support/names.ts'
import { test } from './support/test.ts'

const exact = true
const LONG = 120_000
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact })

/** Opens it by its button and closes it again. */
async function within(page: Page, button: string, name: string, names: string): Promise<void> {
  await page
    .getByRole('main')
    .or(page.getByRole('banner'))
    .getByRole('button', { name: button, exact })
    .click()
  await shows(dialog(page, name), names)
  await page.keyboard.press('Escape')
  await dialog(page, name).waitFor({ state: 'detached' })
}

test(
  '5.3, 5.4 names of the dialogs of a backlog',
  async ({ browsers }) => {
    const maya = await as('maya')
    const project = await ownProject('scrum', ['Named'], maya)
    const path = { slug: ORG, project_id: project.id }
    got(
      await maya.POST('/api/v1/organizations/{slug}/projects/{project_id}/sprints', {
        params: { path },
        body: { name: 'Voyage' },
      }),
    )
    const page = await browsers.person('maya', project.backlog)
    await shows(
      page,
      `region "Voyage" · grid "Voyage" · region "Backlog" · grid "Backlog" · row "${project.key}-1 Named" · button "New task in Backlog" · button "New task in Voyage" · button "Sprint actions for Voyage"`,
    )
    await within(
      page,
      'Save view',
      'New view',
      'textbox "View name" · checkbox "Share with the project" · button "Create view"',
    )
    const fields = 'textbox "Sprint name" · textbox "Goal" · group "Start date" · group "End date"'
    await within(page, 'New sprint', 'New sprint', `${fields} · button "Create sprint"`)
    await within(page, 'Start Voyage', 'Start Voyage', `${fields} · button "Start sprint"`)
    await page.getByRole('button', { name: 'Sprint actions for Voyage', exact }).click()
    await shows(
      page.getByRole('menu', { name: 'Sprint actions for Voyage', exact }),
      'menuitem "Edit" · menuitem "Delete" · menuitem "Open report"',
    )
  },
  LONG,
)

test(
  '5.6 names of the dialogs of people and settings',
  async ({ browsers }) => {
    const project = await ownProject('kanban', [])
    const page = await browsers.person('maya', `/org/${ORG}/settings/members`)
    await within(
      page,
      'Invite people',
      'Invite people',
      'textbox "E-mail address" · radiogroup "Role" · radio "Member" · radio "Admin" · button "Send invitation"',
    )
    const settings = project.board.replace(/board$/, 'settings')
    await page.goto(`${settings}/general`)
    await shows(
      page.getByRole('main'),
      'heading "Project settings" · navigation "Settings" · textbox "Project name" · textbox "Description" · button "Save changes" · button "Archive project"',
    )
    await page.goto(`${settings}/labels`)
    await within(
      page,
      'New label',
      'New label',
      'textbox "Label name" · radiogroup "Color" · radio "Gray" · radio "Brown" · button "Create label"',
    )
  },
  LONG,
)

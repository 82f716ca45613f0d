import type { Page } from 'playwright-core'
import { sidebar } from './screens/shell.ts'
import { panel } from './screens/tasks.ts'
import { ORG, ownPage, ownProject } from './support/arrange.ts'
import { shows } from './support/names.ts'
import { PHONE } from './support/people.ts'
import { test } from './support/test.ts'

const exact = true
const LONG = 120_000
const main = (page: Page) => page.getByRole('main')
const bar = (page: Page) => page.getByRole('banner')
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact })
const FIELDS =
  'button /^Status: / · button /^Priority: / · button /^Assignee: / · button /^Labels: / · button /^Sprint: / · button /^Due date: / · button /^Type: /'

async function closed(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Escape')
  await dialog(page, name).waitFor({ state: 'detached' })
}

test('5.1 names before signing in', async ({ browsers }) => {
  const page = await browsers.stranger('/login')
  await shows(
    page,
    'heading "Sign in" · textbox "E-mail address" · label "Password" · button "Show characters" · button "Sign in" · link "Create an account" · link "Forgot your password?"',
  )
  await page.goto('/register')
  await shows(
    page,
    'heading "Create your account" · textbox "Your name" · textbox "E-mail address" · label "Password" · button "Create account" · link "Sign in instead"',
  )
  await page.goto('/forgot-password')
  await shows(page, 'heading "Forgot your password?" · textbox "E-mail address" · button "Send link"')
  await page.goto('/reset-password?token=none')
  await shows(page, 'heading "Choose a new password" · label "New password" · button "Save password"')
})

test('5.2 names around every screen', async ({ browsers }) => {
  const page = await browsers.person('maya', `/org/${ORG}/dashboard`)
  await shows(
    page,
    'link "Skip to content" · navigation "Main" · navigation "Breadcrumb" · status "Connection" · heading "Dashboard"',
  )
  await shows(
    sidebar(page),
    'button "Organization: Northwind Robotics" · button "Search" · link "Inbox" · link "My work" · link "Dashboard" · button "New project" · button "Customer portal" · button "New space" · link "Engineering handbook" · link "Activity" · link "Settings" · button "Help" · button "Account: Maya Lindqvist" · button "Fold sidebar"',
  )
  await shows(
    main(page),
    'link "Open tasks" · link "Active sprints" · link "Unread" · region "My next tasks" · region "Active sprints" · region "Recent pages" · region "Activity"',
  )
  await sidebar(page).getByRole('button', { name: 'Search', exact }).click()
  await shows(dialog(page, 'Command palette'), 'searchbox "Search or run a command" · listbox "Results"')
  await closed(page, 'Command palette')
  await sidebar(page).getByRole('button', { name: 'New project', exact }).click()
  await shows(
    dialog(page, 'New project'),
    'textbox "Project name" · textbox "Key" · radiogroup "Type" · radio "Kanban" · radio "Scrum" · textbox "Description" · button "Create project" · button "Close"',
  )
  await closed(page, 'New project')
  await sidebar(page).getByRole('button', { name: 'New space', exact }).click()
  await shows(
    dialog(page, 'New space'),
    'textbox "Space name" · textbox "Space key" · textbox "Description" · button "Icon" · button "Create space" · button "Close"',
  )
})

test(
  '5.3 names of tasks',
  async ({ browsers }) => {
    const project = await ownProject('kanban', ['Named', 'Other'])
    const key = `${project.key}-1`
    const page = await browsers.person('maya', project.board)
    await shows(
      page,
      `navigation "View" · region "Board" · grid "To Do" · grid "In Progress" · grid "Done" · toolbar "Filters" · row "${key} Named" · button "New task in To Do" · button "Add task at the top of To Do" · button "Column actions for To Do"`,
    )
    await shows(
      page.getByRole('row', { name: `${key} Named`, exact }),
      `link "${key} Named" · button "Actions for ${key}"`,
    )
    await page.getByRole('button', { name: 'Add filter', exact }).click()
    await shows(
      page.getByRole('menu', { name: 'Add filter', exact }),
      'menuitem "Assignee" · menuitem "Priority" · menuitem "Label" · menuitem "Type" · menuitem "Status" · menuitem "Sprint" · menuitem "Due date"',
    )
    await page.keyboard.press('Escape')
    await bar(page).getByRole('button', { name: 'New task', exact }).click()
    await shows(
      dialog(page, 'New task'),
      `button "Project: ${project.name}" · textbox "Title" · textbox "Description" · ${FIELDS} · checkbox "Create another" · button "Create task" · button "Close"`,
    )
    await closed(page, 'New task')
    await page.goto(`${project.board}?task=${key}`)
    await shows(
      panel(page, key),
      `textbox "Title" · ${FIELDS} · textbox "Description" · button "Previous task" · button "Next task" · button "Copy link" · button "Open full page" · button "Actions for ${key}" · button "Close" · region "Subtasks" · button "Add subtask" · region "Linked pages" · button "Link a page" · tab "Comments" · tab "Activity" · textbox "Write a comment" · button "Send comment"`,
    )
    await page.goto(`/org/${ORG}/tasks/${key}`)
    await shows(main(page), `article "Task ${key}"`)
    await page.goto(project.list)
    await shows(
      page,
      'grid "Tasks" · columnheader "Key" · columnheader "Title" · columnheader "Status" · columnheader "Priority" · columnheader "Assignee" · columnheader "Labels" · columnheader "Sprint" · columnheader "Due date" · columnheader "Updated" · button "Columns" · button /^Group by: / · checkbox "Select all"',
    )
    await shows(page, `checkbox "Select ${key}"`)
  },
  LONG,
)

test('5.5 names of the wiki', async ({ browsers }) => {
  const own = await ownPage('Named', 'Text.')
  const page = await browsers.person('maya', own.path)
  await shows(
    main(page),
    `article "${own.title}" · textbox "Page title" · textbox "Page text" · button "Page icon"`,
  )
  await shows(
    bar(page),
    'status "Save state" · button "Versions" · button "Linked tasks" · button "More actions"',
  )
  await shows(sidebar(page), `navigation "Wiki" · treegrid "Pages" · button "New page"`)
  await shows(
    page.getByRole('row', { name: own.title, exact }),
    `button "Drag ${own.title}" · button "New subpage of ${own.title}" · button "Actions for ${own.title}"`,
  )
})

test('5.6 names of people, settings and the phone', async ({ browsers }) => {
  const page = await browsers.person('maya', `/org/${ORG}/inbox`)
  await shows(
    main(page),
    'heading "Inbox" · navigation "Reasons" · link "All" · link "Mentioned" · link "Assigned" · link "Done" · radio "Unread" · radio "Everything" · grid "Notifications"',
  )
  await page.goto(`/org/${ORG}/settings/members`)
  await shows(
    page,
    'heading "Members" · navigation "Settings" · grid "Members" · row "Aiko Tanabe" · button "Invite people" · button "Actions for Aiko Tanabe"',
  )
  await page.goto(`/org/${ORG}/settings/general`)
  await shows(
    main(page),
    'heading "Organization settings" · textbox "Organization name" · textbox "Web address" · button "Save changes"',
  )
  const phone = await browsers.person('aiko', `/org/${ORG}/projects/WEB/board`, PHONE)
  await shows(
    phone.getByRole('navigation', { name: 'Phone', exact }),
    'link "Inbox" · link "My work" · link "Wiki" · link "Search" · button "Projects"',
  )
  await shows(phone, 'tablist "Columns" · tab "To Do" · tab "In Progress" · tab "Done"')
})

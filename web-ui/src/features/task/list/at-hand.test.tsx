import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { putTask } from '@/api/task/store'
import { undo } from '@/lib/undo'
import { renderRoute } from '@/testing/render-route'
import { answer } from '@/testing/server'
import { ANN, BEN, DONE, inWebsite, TODO, websiteTask } from '@/testing/website'

const PATH = '/org/acme/projects/APP/list'
const login = websiteTask({ number: 12, title: 'Fix the login', rank: 'b' })

function list(path = PATH) {
  inWebsite({ role: 'member', tasks: [login] })
  answer('get', '/api/v1/organizations/{slug}/projects/{project_id}/tasks', {
    tasks: [login],
    total: 1,
    skip: 0,
    limit: 100,
    next: null,
  })
  return renderRoute(path)
}

const row = async () => screen.findByRole('row', { name: 'APP-12 Fix the login' })

it('3.5 the other button of the mouse opens the menu of a row; with Shift it is left to the browser', async () => {
  const { user } = list()
  expect(fireEvent.contextMenu(await row(), { button: 2, shiftKey: true })).toBe(true)
  expect(screen.queryByRole('menu')).not.toBeInTheDocument()
  expect(fireEvent.contextMenu(await row(), { button: 2 })).toBe(false)
  const menu = await screen.findByRole('menu', { name: 'Actions for APP-12' })
  await user.click(within(menu).getByRole('menuitem', { name: 'Move…' }))
  expect(await screen.findByRole('dialog', { name: 'Move APP-12' })).toBeVisible()
})

it('6.3 the palette offers what can be done to the task that had the focus', async () => {
  const { user } = list()
  ;(await row()).focus()
  await user.keyboard('{Control>}k{/Control}')
  const palette = await screen.findByRole('dialog', { name: 'Command palette' })
  const group = await within(palette).findByRole('group', { name: 'On APP-12' })
  await user.click(within(group).getByRole('option', { name: 'Set status' }))
  expect(await screen.findByRole('dialog', { name: 'Status' })).toBeVisible()
})

it('4.4 what does not fit the filters any more says so and can be shown', async () => {
  const { user, router } = list(`${PATH}?status=${TODO.id}`)
  answer('patch', '/api/v1/tasks/{task_id}', {
    ...login,
    status: DONE,
    status_id: DONE.id,
    revision: 2,
  } as never)
  ;(await row()).focus()
  await user.keyboard('2')
  const message = await screen.findByRole('alertdialog', {
    name: 'APP-12 moved to Done. It does not fit the filters.',
  })
  expect(within(message).getByRole('button', { name: 'Undo' })).toBeVisible()
  await user.click(within(message).getByRole('button', { name: 'Show' }))
  await waitFor(() => expect(router.state.location.search).toMatchObject({ task: 'APP-12' }))
})

it('4.7 taking back what somebody has changed since asks and says who that was', async () => {
  const { user, queryClient } = list()
  answer('patch', '/api/v1/tasks/{task_id}', { ...login, priority: 'high', revision: 2 } as never)
  const did = (actor_id: string, display_name: string, action: string) => ({
    action,
    actor_id,
    actor: { id: actor_id, display_name },
  })
  answer('get', '/api/v1/tasks/{task_id}/activity', {
    activities: [did(ANN, 'Ann Lee', 'COMMENT_ADDED'), did(BEN, 'Ben Ito', 'FIELD_UPDATED')],
    next: null,
  } as never)
  ;(await row()).focus()
  await user.keyboard('p')
  await user.click(await screen.findByRole('option', { name: 'High' }))
  await screen.findByRole('alertdialog', { name: 'APP-12: Priority set to High.' })
  putTask(queryClient, { ...login, priority: 'low', revision: 9 }, { isNew: false, fields: ['priority'] })
  undo()
  const question = await screen.findByRole('alertdialog', { name: 'Undo anyway?' })
  expect(question).toHaveTextContent('Ben Ito has changed this since.')
})

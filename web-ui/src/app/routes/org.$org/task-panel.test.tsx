import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'
import { ANN, DONE, inWebsite, websiteTask } from '@/testing/website'

const TASK = websiteTask({ title: 'Fix the login' })
const DETAIL = { ...TASK, description_json: null }

function open() {
  inWebsite({ tasks: [TASK] })
  answer('get', '/api/v1/organizations/{slug}/tasks/{task_key}', DETAIL, { headers: { ETag: '"1.a"' } })
  answer('get', '/api/v1/tasks/{task_id}', DETAIL, { headers: { ETag: '"1.a"' } })
  answer('get', '/api/v1/tasks/{task_id}/comments', {
    comments: [],
    total: 0,
    skip: 0,
    limit: 100,
    next: null,
  })
  answer('get', '/api/v1/tasks/{task_id}/links', { data: [], total: 0 })
  return renderRoute('/org/acme/projects/APP/settings/statuses?task=APP-12')
}

const panel = () => screen.findByRole('complementary', { name: 'Task APP-12' }, { timeout: 20_000 })

it('5.3 the panel has the names that are promised, and closes by its button', async () => {
  const { user, router } = open()
  const task = within(await panel())
  expect(await task.findByRole('textbox', { name: 'Title' })).toHaveValue('Fix the login')
  for (const name of [/^Status:/, /^Priority:/, /^Assignee:/, /^Labels:/, /^Sprint:/, /^Due date:/, /^Type:/])
    expect(task.getByRole('button', { name })).toBeVisible()
  expect(task.getByText(/^Reporter: /)).toBeVisible()
  expect(task.getByRole('region', { name: 'Subtasks' })).toBeVisible()
  expect(task.getByRole('region', { name: 'Linked pages' })).toBeVisible()
  expect(task.getByRole('button', { name: 'Actions for APP-12' })).toBeVisible()
  await user.click(task.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(router.state.location.search).not.toHaveProperty('task'))
  expect(screen.queryByRole('complementary', { name: 'Task APP-12' })).not.toBeInTheDocument()
})

it('2 a field is changed before the server answers, and goes back with the reason when it is refused', async () => {
  const { user } = open()
  let refuseNow: (value?: unknown) => void = () => undefined
  const after = new Promise((resolve) => {
    refuseNow = resolve
  })
  refuse('patch', '/api/v1/tasks/{task_id}', 409, { code: 'NOT_NOW', message: 'Not now.' }, { after })
  const task = within(await panel())
  await user.click(await task.findByRole('button', { name: 'Status: To Do' }))
  await user.click(await screen.findByRole('option', { name: DONE.name }))
  expect(await task.findByRole('button', { name: 'Status: Done' })).toBeVisible()
  refuseNow()
  expect(await task.findByRole('button', { name: 'Status: To Do' })).toBeVisible()
  expect(await screen.findByRole('alertdialog', { name: 'Not now.' })).toBeVisible()
})

it('5.3 a comment is there at once and has its author', async () => {
  const { user } = open()
  answer('post', '/api/v1/tasks/{task_id}/comments', ({ body }) => ({
    id: 'c1',
    task_id: TASK.id,
    author_id: ANN,
    author: { id: ANN, display_name: 'Ann Lee', avatar_url: null, email: 'ann@example.com' },
    body_json: (body as { body_json: Record<string, never> }).body_json,
    is_edited: false,
    created_at: '2026-03-04T09:00:00Z',
    updated_at: '2026-03-04T09:00:00Z',
    version: 1,
    revision: 5,
  }))
  const task = within(await panel())
  const field = await task.findByRole('textbox', { name: 'Write a comment' }, { timeout: 20_000 })
  await user.click(field)
  await user.keyboard('Looks good')
  await user.click(task.getByRole('button', { name: 'Send comment' }))
  const comment = await task.findByRole('article', { name: 'Comment by Ann Lee' })
  expect(await within(comment).findByText('Looks good')).toBeVisible()
  expect(within(comment).getByRole('button', { name: 'Comment actions' })).toBeInTheDocument()
})

it('2.3 says so when there is no such task', async () => {
  inWebsite()
  refuse('get', '/api/v1/organizations/{slug}/tasks/{task_key}', 404, { code: 'TASK_NOT_FOUND' })
  renderRoute('/org/acme/projects/APP/settings/statuses?task=APP-12')
  expect(await within(await panel()).findByText('APP-12 does not exist or was deleted.')).toBeVisible()
})

it('4.5 a comment that was changed in another tab while it is edited shows both', async () => {
  const { user, queryClient } = open()
  const comment = (text: string, revision: number) => ({
    id: 'c1',
    task_id: TASK.id,
    author_id: ANN,
    author: { id: ANN, display_name: 'Ann Lee', avatar_url: null, email: 'ann@example.com' },
    body_json: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } as never,
    is_edited: revision > 1,
    created_at: '2026-03-01T09:00:00Z',
    updated_at: '2026-03-01T09:00:00Z',
    version: revision,
    revision,
  })
  let now = comment('first', 1)
  answer('get', '/api/v1/tasks/{task_id}/comments', () => ({
    comments: [now],
    total: 1,
    skip: 0,
    limit: 100,
    next: null,
  }))
  let sent = ''
  answer('patch', '/api/v1/tasks/{task_id}/comments/{comment_id}', ({ body }) => {
    sent = JSON.stringify(body)
    return { ...now, version: 3, revision: 3 }
  })
  const task = within(await panel())
  const article = await task.findByRole('article', { name: 'Comment by Ann Lee' })
  await user.click(within(article).getByRole('button', { name: 'Comment actions' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Edit' }))
  const field = await within(article).findByRole('textbox', { name: 'Edit comment' }, { timeout: 20_000 })
  await waitFor(() => expect(field).toHaveFocus())
  await user.keyboard('!')
  now = comment('from the other tab', 2)
  await queryClient.invalidateQueries({ queryKey: ['task', TASK.id, 'comments'] })
  expect(await within(article).findByRole('note')).toHaveTextContent(
    'You changed this while you were writing.',
  )
  await user.click(within(article).getByRole('button', { name: 'Save comment' }))
  expect(sent).toBe('')
  await user.click(within(article).getByRole('button', { name: 'Show both' }))
  expect(await within(article).findByText('from the other tab')).toBeVisible()
  await user.click(within(article).getByRole('button', { name: 'Keep mine' }))
  await waitFor(() => expect(sent).toContain('first!'))
})

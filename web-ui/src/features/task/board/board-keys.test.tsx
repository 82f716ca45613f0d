import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { board, login, logout, rows, todo } from '@/testing/board'
import { answer, refuse } from '@/testing/server'

it('rule 2, 6: Alt and arrow move a card at once, say so, and send its neighbour', async () => {
  const { user } = board()
  let finish: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => {
    finish = resolve
  })
  const sent: unknown[] = []
  answer(
    'patch',
    '/api/v1/tasks/{task_id}/move',
    ({ body }) => {
      sent.push(body)
      return { ...login, description_json: null, rank: '135', revision: 2 }
    },
    { after: waiting },
  )
  const row = await screen.findByRole('row', { name: 'APP-12 Fix the login' })
  row.focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(rows('To Do')).toEqual(['APP-13 Fix the logout', 'APP-12 Fix the login'])
  expect(screen.getByRole('row', { name: 'APP-12 Fix the login' })).toHaveFocus()
  expect(await screen.findByText('APP-12 moved to position 2 of 2 in To Do.')).toBeInTheDocument()
  finish()
  await waitFor(() => expect(sent).toEqual([{ status_id: todo.id, after_id: logout.id }]))
  expect(rows('To Do')).toEqual(['APP-13 Fix the logout', 'APP-12 Fix the login'])
})

it('rule 6: a second key knows what the first one did, before it is drawn', async () => {
  board()
  answer('patch', '/api/v1/tasks/{task_id}/move', () => ({ ...login, description_json: null, revision: 2 }), {
    after: new Promise(() => undefined),
  })
  const row = await screen.findByRole('row', { name: 'APP-12 Fix the login' })
  row.focus()
  act(() => {
    for (const key of ['ArrowDown', 'ArrowUp']) fireEvent.keyDown(row, { key, altKey: true })
  })
  expect(await screen.findByText('APP-12 moved to position 1 of 2 in To Do.')).toBeInTheDocument()
  expect(rows('To Do')).toEqual(['APP-12 Fix the login', 'APP-13 Fix the logout'])
})

it('rule 2: a refused move puts the card back, says why, and keeps the focus', async () => {
  const { user } = board()
  refuse('patch', '/api/v1/tasks/{task_id}/move', 409, { code: 'INVALID_NEIGHBOUR', message: 'It is gone.' })
  const row = await screen.findByRole('row', { name: 'APP-12 Fix the login' })
  row.focus()
  await user.keyboard('2')
  expect(
    await screen.findByRole('alertdialog', {
      name: 'Not moved: The place is no longer there. APP-12 is back in To Do.',
    }),
  ).toBeVisible()
  expect(rows('To Do')).toEqual(['APP-12 Fix the login', 'APP-13 Fix the logout'])
  expect(screen.getByRole('row', { name: 'APP-12 Fix the login' })).toHaveFocus()
})

it('4.1 one tab stop per column; arrows and letters walk, across columns too', async () => {
  const { user } = board()
  const first = await screen.findByRole('row', { name: 'APP-12 Fix the login' })
  const second = screen.getByRole('row', { name: 'APP-13 Fix the logout' })
  expect(first).toHaveAttribute('tabindex', '0')
  expect(second).toHaveAttribute('tabindex', '-1')
  first.focus()
  await user.keyboard('j')
  expect(second).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('row', { name: 'APP-14 Build the menu' })).toHaveFocus()
  await user.keyboard('p')
  expect(await screen.findByRole('dialog', { name: 'Priority' })).toBeVisible()
})

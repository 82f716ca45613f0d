import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { ask } from '@/lib/questions'
import { tell } from '@/lib/messages'
import { Messages } from './messages'
import { Questions } from './questions'

it('5.2 a message stands in its region, takes no focus, and its button does what it says', async () => {
  const user = userEvent.setup({ delay: null })
  const undo = vi.fn()
  render(<Messages />)
  expect(screen.getByRole('region', { name: 'Messages' })).toBeEmptyDOMElement()
  act(() => tell({ text: 'APP-12 moved to Done.', button: { label: 'Undo', run: undo } }))
  const region = screen.getByRole('region', { name: 'Messages' })
  const message = within(region).getByRole('alertdialog', { name: 'APP-12 moved to Done.' })
  expect(document.body).toHaveFocus()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  await user.click(within(message).getByRole('button', { name: 'Undo' }))
  expect(undo).toHaveBeenCalledOnce()
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'Messages' })).toBeEmptyDOMElement()
})

it('4.7 an error is said at once and stays until it is dismissed', async () => {
  const user = userEvent.setup({ delay: null })
  render(<Messages />)
  act(() => tell({ text: 'Not moved.', isError: true }))
  expect(screen.getAllByText('Not moved.').length).toBeGreaterThan(1)
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
})

it('4.7 a question puts the focus on the safe button', async () => {
  const user = userEvent.setup({ delay: null })
  render(<Questions />)
  let answer: Promise<boolean> = Promise.resolve(false)
  act(() => {
    answer = ask({ title: 'Delete APP-12?', action: 'Delete' })
  })
  const question = await screen.findByRole('alertdialog', { name: 'Delete APP-12?' })
  expect(within(question).getByRole('button', { name: 'Cancel' })).toHaveFocus()
  await user.click(within(question).getByRole('button', { name: 'Delete' }))
  expect(await answer).toBe(true)
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
})

it('4.7 Esc is the safe answer', async () => {
  const user = userEvent.setup({ delay: null })
  render(<Questions />)
  let answer: Promise<boolean> = Promise.resolve(true)
  act(() => {
    answer = ask({ title: 'Delete APP-12?', action: 'Delete' })
  })
  await screen.findByRole('alertdialog', { name: 'Delete APP-12?' })
  await user.keyboard('{Escape}')
  expect(await answer).toBe(false)
})

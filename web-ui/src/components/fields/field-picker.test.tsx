import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { AssigneePicker } from './assignee-picker'
import { LabelsPicker } from './labels-picker'
import { StatusPicker } from './status-picker'

const statuses = [
  { id: 's1', name: 'To Do', color: '#6366f1', category: 'todo' as const },
  { id: 's2', name: 'In Progress', color: '#f59e0b', category: 'in_progress' as const },
  { id: 's3', name: 'Done', color: '#10b981', category: 'done' as const },
]
const person = (id: string, name: string) => ({
  id,
  display_name: name,
  email: `${id}@example.com`,
  avatar_url: null,
})

function Status({ told }: { told: (id: string) => void }) {
  const [value, setValue] = useState('s1')
  const change = (id: string) => {
    setValue(id)
    told(id)
  }
  return <StatusPicker statuses={statuses} value={value} onChange={change} />
}

it('5.3 a picker is a dialog with a list of its name, and its button is named by field and value', async () => {
  const user = userEvent.setup({ delay: null })
  const told = vi.fn()
  render(<Status told={told} />)
  await user.click(screen.getByRole('button', { name: 'Status: To Do' }))
  const dialog = screen.getByRole('dialog', { name: 'Status' })
  expect(within(dialog).queryByRole('searchbox')).not.toBeInTheDocument()
  const list = within(dialog).getByRole('listbox', { name: 'Status' })
  expect(within(list).getByRole('option', { name: 'To Do' })).toHaveAttribute('aria-selected', 'true')
  await user.click(within(list).getByRole('option', { name: 'Done' }))
  expect(told).toHaveBeenCalledExactlyOnceWith('s3')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  await waitFor(() => expect(screen.getByRole('button', { name: 'Status: Done' })).toHaveFocus())
})

it('3.5 number keys choose, arrows and Enter choose', async () => {
  const user = userEvent.setup({ delay: null })
  const told = vi.fn()
  render(<Status told={told} />)
  await user.tab()
  await user.keyboard('{Enter}1')
  expect(told).toHaveBeenLastCalledWith('s2')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('option', { name: 'In Progress' })).toHaveFocus())
  await user.keyboard('{ArrowDown}{Enter}')
  expect(told).toHaveBeenLastCalledWith('s1')
})

it('5.3 people can be found, oneself comes first, twins are told apart by address', async () => {
  const user = userEvent.setup({ delay: null })
  const told = vi.fn()
  const people = ['Ben Ito', 'Ann Lee', 'Ann Lee', 'D', 'E', 'F', 'G', 'H'].map((name, place) =>
    person(`u${place}`, name),
  )
  render(<AssigneePicker people={people} me="u0" value={null} onChange={told} />)
  await user.click(screen.getByRole('button', { name: 'Assignee: Nobody' }))
  const options = screen.getAllByRole('option')
  expect(options[0]).toHaveAccessibleName('Nobody')
  expect(options[1]).toHaveAccessibleName('Ben Ito')
  expect(options[1]).toHaveAccessibleDescription('(me)')
  await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'ann')
  expect(screen.getAllByRole('option')).toHaveLength(2)
  expect(screen.getByRole('option', { name: 'Ann Lee (u1@example.com)' })).toBeVisible()
  expect(screen.getByRole('option', { name: 'Ann Lee (u2@example.com)' })).toBeVisible()
  await user.keyboard('{Enter}')
  expect(told).toHaveBeenCalledExactlyOnceWith('u1')
})

it('3.5 labels are several and stay open; a new one can be made by those who may', async () => {
  const user = userEvent.setup({ delay: null })
  const told = vi.fn()
  const made = vi.fn()
  const labels = [
    { id: 'l1', name: 'bug', color: '#ff0000' },
    { id: 'l2', name: 'web', color: '#00ff00' },
  ]
  render(<LabelsPicker labels={labels} value={['l1']} onChange={told} onCreate={made} />)
  await user.click(screen.getByRole('button', { name: 'Labels: bug' }))
  await user.click(screen.getByRole('option', { name: 'web' }))
  expect(told).toHaveBeenLastCalledWith(['l1', 'l2'])
  await user.click(screen.getByRole('option', { name: 'bug' }))
  expect(told).toHaveBeenLastCalledWith([])
  await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'design')
  await user.click(screen.getByRole('option', { name: 'Create “design”' }))
  expect(made).toHaveBeenCalledExactlyOnceWith('design')
  expect(screen.getByRole('dialog', { name: 'Labels' })).toBeVisible()
})

it('4.1 Esc closes a picker of several and takes nothing back that was chosen', async () => {
  const user = userEvent.setup({ delay: null })
  const told = vi.fn()
  const labels = [{ id: 'l1', name: 'bug', color: '#ff0000' }]
  render(<LabelsPicker labels={labels} value={['l1']} onChange={told} />)
  await user.click(screen.getByRole('button', { name: 'Labels: bug' }))
  await user.keyboard('{ArrowDown}{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Labels' })).not.toBeInTheDocument())
  expect(told).not.toHaveBeenCalled()
})

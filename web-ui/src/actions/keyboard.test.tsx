import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Action } from './action'
import { Keyboard } from './keyboard'
import { registerActions } from './registry'

const told = vi.fn()
const keyboard = new Keyboard(told)
let unregister: (() => void)[] = []

function offer(...actions: Partial<Action>[]) {
  const made = actions.map((action, place) => ({
    id: String(place),
    label: String(place),
    scope: 'everywhere' as const,
    run: vi.fn(),
    ...action,
  }))
  unregister.push(registerActions(made))
  return made.map(({ run }) => run)
}

beforeEach(() => document.addEventListener('keydown', keyboard.handle))
afterEach(() => {
  document.removeEventListener('keydown', keyboard.handle)
  for (const end of unregister) end()
  unregister = []
  told.mockReset()
})

it('4.1 a chord goes on for a moment, and only with its second key', () => {
  const [dashboard, board] = offer({ keys: ['G D'] }, { keys: ['G B'] })
  fireEvent.keyDown(document.body, { key: 'g' })
  expect(told).toHaveBeenLastCalledWith('G')
  fireEvent.keyDown(document.body, { key: 'b' })
  expect(board).toHaveBeenCalledOnce()
  fireEvent.keyDown(document.body, { key: 'd' })
  expect(dashboard).not.toHaveBeenCalled()
})

it('4.1 the innermost scope wins', () => {
  const [title, read] = offer({ keys: ['E'], scope: 'task' }, { keys: ['E'], scope: 'inbox' })
  fireEvent.keyDown(document.body, { key: 'e' })
  expect(read).toHaveBeenCalledOnce()
  expect(title).not.toHaveBeenCalled()
})

it('4.1 who types is left alone, but for actions that are meant for it', () => {
  const [create, palette] = offer({ keys: ['C'] }, { keys: ['Mod+K'], inText: true })
  render(<input aria-label="Title" />)
  const field = screen.getByRole('textbox', { name: 'Title' })
  fireEvent.keyDown(field, { key: 'c' })
  expect(create).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'k', ctrlKey: true })
  expect(palette).toHaveBeenCalledOnce()
})

it('4.1 nothing runs that cannot be done now, nor by keys that are switched off', () => {
  const [never, single] = offer({ keys: ['A'], when: () => false }, { keys: ['S'] })
  fireEvent.keyDown(document.body, { key: 'a' })
  expect(never).not.toHaveBeenCalled()
  localStorage.setItem('workscribe.single-keys', 'off')
  fireEvent.keyDown(document.body, { key: 's' })
  expect(single).not.toHaveBeenCalled()
})

it('4.1 letters stay with lists that jump by them', () => {
  const [create] = offer({ keys: ['C'] })
  render(
    <div role="treegrid" aria-label="Pages">
      <button>Page</button>
    </div>,
  )
  fireEvent.keyDown(screen.getByRole('button', { name: 'Page' }), { key: 'c' })
  expect(create).not.toHaveBeenCalled()
})

it('4.1 a message that is shown takes no keys, an open menu does', () => {
  const [undo] = offer({ keys: ['Mod+Z'] })
  const shown = (around: string) => {
    document.body.innerHTML = around
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  }
  shown('<div role="alertdialog" aria-modal="false" data-rac></div>')
  expect(undo).toHaveBeenCalledOnce()
  shown('<div role="menu" data-rac></div>')
  expect(undo).toHaveBeenCalledOnce()
  document.body.innerHTML = ''
})

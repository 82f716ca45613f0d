import { expect, it } from 'vitest'
import { isForbidden, isSingle, pressOf } from './keys'

interface Pressed {
  key: string
  ctrlKey?: boolean
  altKey?: boolean
  shiftKey?: boolean
  isComposing?: boolean
  keyCode?: number
  altGraph?: boolean
}

const pressed = ({ altGraph = false, ...event }: Pressed) =>
  pressOf({
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...event,
    getModifierState: () => altGraph,
  } as unknown as KeyboardEvent)

it('4.1 letters are matched without case, Shift counts with them', () => {
  expect(pressed({ key: 'j' })).toBe('J')
  expect(pressed({ key: 'J', shiftKey: true })).toBe('Shift+J')
  expect(pressed({ key: 'z', ctrlKey: true })).toBe('Mod+Z')
  expect(pressed({ key: 'Z', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Z')
})

it('4.1 signs are matched without Shift, as keyboards differ', () => {
  expect(pressed({ key: '/', shiftKey: true })).toBe('/')
  expect(pressed({ key: '?', shiftKey: true })).toBe('?')
  expect(pressed({ key: '?' })).toBe('?')
})

it('4.1 input methods and AltGr are typing', () => {
  expect(pressed({ key: 'Enter', isComposing: true })).toBeNull()
  expect(pressed({ key: 'Enter', keyCode: 229 })).toBeNull()
  expect(pressed({ key: 'ż', ctrlKey: true, altKey: true, altGraph: true })).toBeNull()
})

it('4.1 modifiers alone and dead keys are no presses', () => {
  for (const key of ['Shift', 'Control', 'Alt', 'Dead']) expect(pressed({ key })).toBeNull()
})

it('rule 5 the browser keeps its keys', () => {
  for (const key of [
    'Mod+F',
    'Mod+L',
    'Mod+N',
    'Mod+P',
    'Mod+R',
    'Mod+T',
    'Mod+W',
    'Alt+ArrowLeft',
    'F5',
    'G Mod+R',
  ]) {
    expect([key, isForbidden(key)]).toEqual([key, true])
  }
  for (const key of ['Mod+K', 'Alt+ArrowUp', 'F', 'F2', 'F6', 'Mod+Shift+Z'])
    expect([key, isForbidden(key)]).toEqual([key, false])
})

it('4.1 single keys can be told from those with a modifier', () => {
  expect(['C', 'G D', '?', 'Shift+E'].every(isSingle)).toBe(true)
  expect(['Mod+K', 'Alt+ArrowUp'].some(isSingle)).toBe(false)
})

import { expect, it } from 'vitest'
import { isProjectKey, proposedKey } from './project-key'

it.each([
  ['Website', 'WEB'],
  ['Mobile app', 'MA'],
  ['The great big old yellow house', 'TGBOY'],
  ['Überblick', 'UBE'],
  ['Große Straße', 'GS'],
  ['X', ''],
  ['日本', ''],
  ['', ''],
])('%s becomes %s', (name, key) => expect(proposedKey(name)).toBe(key))

it('knows what the server takes', () => {
  expect(['AB', 'ABCDE'].every(isProjectKey)).toBe(true)
  expect(['A', 'ABCDEF', 'ab', 'A1', 'ÄB'].some(isProjectKey)).toBe(false)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { list, nextSearch, ownPath, parseSearch, stringifySearch } from './search-params'

it('4.9 every param is text', () => {
  expect(parseSearch('?q=123&done=true&n=1e5')).toEqual({ q: '123', done: 'true', n: '1e5' })
})

it('4.9 lists are joined by commas, what is empty is not written', () => {
  expect(stringifySearch({ assignee: ['me', 'none'], q: '', sort: undefined, task: 'APP-12' })).toBe(
    '?assignee=me,none&task=APP-12',
  )
})

it('4.9 what was written is read again', () => {
  const texts = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.string({ minLength: 1, unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(texts, (search) => {
      expect({ ...parseSearch(stringifySearch(search)) }).toEqual({ ...search })
    }),
  )
})

it('a list has each item once', () => {
  expect(list('me,,none,me')).toEqual(['me', 'none'])
  expect(list(undefined)).toEqual([])
})

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/login',
  '/login?next=/',
  'dashboard',
  '',
])('6.4 nobody is led to %j after signing in', (next) => {
  expect(ownPath(next)).toBeUndefined()
  expect(nextSearch({ next })).toEqual({})
})

it('6.4 the way back keeps path, search and fragment', () => {
  expect(nextSearch({ next: '/org/acme/dashboard?task=APP-1#comments' })).toEqual({
    next: '/org/acme/dashboard?task=APP-1#comments',
  })
})

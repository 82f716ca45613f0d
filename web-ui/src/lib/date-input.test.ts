import { expect, it } from 'vitest'
import { readDay } from './date-input'

// A Tuesday.
const now = new Date(2026, 2, 10, 15, 30)

it.each([
  ['3 mar', '2027-03-03'],
  ['12 mar', '2026-03-12'],
  ['3 mar 2031', '2031-03-03'],
  ['mar 12', '2026-03-12'],
  ['2031-03-03', '2031-03-03'],
  ['today', '2026-03-10'],
  ['Tomorrow', '2026-03-11'],
  ['+3d', '2026-03-13'],
  ['+2w', '2026-03-24'],
  ['fr', '2026-03-13'],
  ['tu', '2026-03-17'],
  ['12/3', '2026-03-12'],
  ['29 feb', '2028-02-29'],
])('3.5 %s is %s in Britain', (typed, day) => {
  expect(readDay(typed, 'en-GB', now)).toBe(day)
})

it.each([
  ['morgen', '2026-03-11'],
  ['12. märz', '2026-03-12'],
  ['12.3.', '2026-03-12'],
  ['12.3.2031', '2031-03-12'],
  ['di', '2026-03-17'],
  ['+3t', '2026-03-13'],
  ['3 dec', '2026-12-03'],
])('3.5 %s is %s in Germany', (typed, day) => {
  expect(readDay(typed, 'de-DE', now)).toBe(day)
})

it('3.5 the month comes first where people write it so', () => {
  expect(readDay('12/3', 'en-US', now)).toBe('2026-12-03')
})

it.each(['', 'soon', '31 feb 2031', '99/99', '3', '1 2 3', '+d'])('%j is no day', (typed) => {
  expect(readDay(typed, 'en-GB', now)).toBeUndefined()
})

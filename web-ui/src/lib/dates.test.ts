import { expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  formatDay,
  formatMoment,
  isDay,
  isOverdue,
  today,
  untilMidnight,
} from './dates'
import { formattingLocale } from './locale'

const now = new Date(2026, 2, 10, 15, 30)
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString()

it('3.5 moments are relative for a week, then days', () => {
  expect(formatMoment(ago(20), now, 'en')).toBe('now')
  expect(formatMoment(ago(180), now, 'en')).toBe('3 minutes ago')
  expect(formatMoment(ago(3 * 3600), now, 'en')).toBe('3 hours ago')
  expect(formatMoment(ago(26 * 3600), now, 'en')).toBe('yesterday')
  expect(formatMoment(ago(7 * 86400), now, 'en-GB')).toBe('3 Mar')
  expect(formatMoment(ago(3 * 3600), now, 'de')).toBe('vor 3 Stunden')
})

it('3.5 order of day and month follow the region, the year shows when it is another', () => {
  expect(formatDay('2026-03-03', now, 'en-GB')).toBe('3 Mar')
  expect(formatDay('2026-03-03', now, 'en-US')).toBe('Mar 3')
  expect(formatDay('2031-03-03', now, 'en-GB')).toBe('3 Mar 2031')
})

it('3.5 the locale keeps words of the interface and region of the browser', () => {
  expect(formattingLocale('en', ['en-GB', 'de-AT'])).toBe('en-GB')
  expect(formattingLocale('de', ['en-US', 'de-AT'])).toBe('de-AT')
  expect(formattingLocale('de', ['en-US'])).toBe('de-US')
  expect(formattingLocale('de', ['de'])).toBe('de')
  expect(formattingLocale('en', ['not a tag', 'en-GB'])).toBe('en-GB')
})

it('a calendar day is a day of the calendar', () => {
  expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true)
  expect(['2026-02-29', '2026-2-1', '2026-13-01', '', '2026-03-03T00:00'].some(isDay)).toBe(false)
})

it('days are counted over months, years and changes of the clock', () => {
  expect(addDays('2026-02-27', 3)).toBe('2026-03-02')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
})

it('3.5 overdue is what was due before the day of the browser', () => {
  expect(today(now)).toBe('2026-03-10')
  expect(isOverdue('2026-03-09', now)).toBe(true)
  expect(isOverdue('2026-03-10', now)).toBe(false)
  expect(untilMidnight(now)).toBe(8.5 * 3600 * 1000)
})

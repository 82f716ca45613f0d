import { formattingLocale } from './locale'
import { memoized } from './memoized'

/** A calendar day, such as 2031-03-03. It is no moment and knows no zone. */
export type Day = string

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

export function today(now: Date = new Date()): Day {
  return dayOf(now)
}

/** The day in which a moment lies, in the zone of the browser. */
export function dayOf(moment: Date): Day {
  const part = (value: number, digits: number) => String(value).padStart(digits, '0')
  return `${part(moment.getFullYear(), 4)}-${part(moment.getMonth() + 1, 2)}-${part(moment.getDate(), 2)}`
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

export function addDays(day: Day, days: number): Day {
  const moment = noon(day)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / (DAY * 1000))
}

// To make one costs a hundred times what it costs to use it, and lists use one for each row.
const daysOfYear = memoized(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
)
const daysOfAnyYear = memoized(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const distances = memoized((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
// Each keeps the zone in which it was made, and people travel.
const moments = memoized(
  (key) => new Intl.DateTimeFormat(key.split(' ')[0], { dateStyle: 'long', timeStyle: 'short' }),
)

/** "3 Mar", in the US "Mar 3", with the year if it is another one. */
export function formatDay(day: Day, now: Date = new Date(), locale = formattingLocale()): string {
  const sameYear = day.slice(0, 4) === today(now).slice(0, 4)
  return (sameYear ? daysOfYear : daysOfAnyYear)(locale).format(noon(day))
}

/** "3 hours ago" for a week, then the day. */
export function formatMoment(iso: string, now: Date = new Date(), locale = formattingLocale()): string {
  const moment = new Date(iso)
  const seconds = (moment.getTime() - now.getTime()) / 1000
  const distance = Math.abs(seconds)
  if (distance >= WEEK) return formatDay(dayOf(moment), now, locale)
  const relative = distances(locale)
  if (distance < MINUTE) return relative.format(0, 'second')
  if (distance < HOUR) return relative.format(Math.trunc(seconds / MINUTE), 'minute')
  if (distance < DAY) return relative.format(Math.trunc(seconds / HOUR), 'hour')
  return relative.format(Math.trunc(seconds / DAY), 'day')
}

/** The whole moment, for tooltips. */
export function exactMoment(iso: string, locale = formattingLocale()): string {
  return moments(`${locale} ${String(new Date().getTimezoneOffset())}`).format(new Date(iso))
}

export function isOverdue(day: Day, now: Date = new Date()): boolean {
  return day < today(now)
}

/** Milliseconds until the day changes, for what says "today" and "overdue". */
export function untilMidnight(now: Date = new Date()): number {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
  return next.getTime() - now.getTime()
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}

import { addDays, isDay, today, type Day } from './dates'

const UNITS: Readonly<Record<string, number>> = { d: 1, t: 1, w: 7 }

/** Reads a day as people type it: `3 mar`, `3 mar 2031`, `2031-03-03`, `3.3.`, `tomorrow`, `+3d`, `fr`. Undefined: it is none. */
export function readDay(text: string, locale: string, now: Date = new Date()): Day | undefined {
  const typed = text.trim().toLocaleLowerCase(locale).replaceAll(/\s+/g, ' ')
  if (isDay(typed)) return typed
  return relativeDay(typed, locale, now) ?? weekday(typed, locale, now) ?? dated(typed, locale, now)
}

function relativeDay(typed: string, locale: string, now: Date): Day | undefined {
  const steps = /^\+(\d{1,3})\s?([dtw])$/.exec(typed)
  if (steps) return addDays(today(now), Number(steps[1]) * (UNITS[steps[2] ?? ''] ?? 1))
  for (const language of [locale, 'en']) {
    const names = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    const offset = [0, 1, -1].find((days) => names.format(days, 'day').toLocaleLowerCase(language) === typed)
    if (offset !== undefined) return addDays(today(now), offset)
  }
  return undefined
}

/** The next day of that name, never today. */
function weekday(typed: string, locale: string, now: Date): Day | undefined {
  if (!/^\p{L}{2,}\.?$/u.test(typed)) return undefined
  const start = typed.replace('.', '')
  for (let ahead = 1; ahead <= 7; ahead++) {
    const day = addDays(today(now), ahead)
    if ([locale, 'en'].some((language) => name(day, language, { weekday: 'long' }).startsWith(start)))
      return day
  }
  return undefined
}

function dated(typed: string, locale: string, now: Date): Day | undefined {
  const numbers = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4})?)?$/.exec(typed)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])]
    return monthFirst(locale) ? dayOf(second, first, numbers[3], now) : dayOf(first, second, numbers[3], now)
  }
  const words = /^(?:(\d{1,2})\.? ?(\p{L}{3,})|(\p{L}{3,})\.? (\d{1,2}))\.?,?(?: (\d{4}))?$/u.exec(typed)
  if (!words) return undefined
  const month = monthNamed(words[2] ?? words[3] ?? '', locale)
  return month === undefined ? undefined : dayOf(Number(words[1] ?? words[4]), month, words[5], now)
}

function monthNamed(start: string, locale: string): number | undefined {
  for (let month = 1; month <= 12; month++) {
    const day = `2026-${String(month).padStart(2, '0')}-15`
    if ([locale, 'en'].some((language) => name(day, language, { month: 'long' }).startsWith(start)))
      return month
  }
  return undefined
}

/** Without a year it is the next such day. */
function dayOf(day: number, month: number, year: string | undefined, now: Date): Day | undefined {
  const written = (value: number) =>
    `${String(value).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (year !== undefined) return [written(Number(year))].find(isDay)
  const current = now.getFullYear()
  return [0, 1, 2, 3, 4]
    .map((later) => written(current + later))
    .find((candidate) => isDay(candidate) && candidate >= today(now))
}

function name(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    .format(moment)
    .toLocaleLowerCase(locale)
}

function monthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(
    new Date(),
  )
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month'
}

import type { TFunction } from 'i18next'
import { addDays, dayOf, type Day } from '@/lib/dates'
import { formattingLocale } from '@/lib/locale'

/** Things of one day after the other, in the zone of the browser, in the order in which they came. */
export function daysOf<T extends { created_at: string }>(items: readonly T[]): { day: Day; items: T[] }[] {
  const days: { day: Day; items: T[] }[] = []
  for (const item of items) {
    const day = dayOf(new Date(item.created_at))
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}

export function dayName(day: Day, today: Day, t: TFunction<'dashboard'>): string {
  if (day === today) return t('today')
  if (day === addDays(today, -1)) return t('yesterday')
  return new Intl.DateTimeFormat(formattingLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
}

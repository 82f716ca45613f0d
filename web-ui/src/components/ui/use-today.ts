import { today, type Day } from '@/lib/dates'
import { useNow } from './use-now'

/** The day in the zone of the browser; it changes at midnight without a reload. */
export function useToday(): Day {
  return today(useNow())
}

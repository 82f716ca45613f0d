import { useNow } from '@/components/ui/use-now'
import { exactMoment, formatMoment } from '@/lib/dates'

/** When something happened: relative for a week, the exact moment when pointed at. */
export function Moment({ at }: { at: string }) {
  const now = useNow()
  return (
    <time dateTime={at} title={exactMoment(at)}>
      {formatMoment(at, now)}
    </time>
  )
}

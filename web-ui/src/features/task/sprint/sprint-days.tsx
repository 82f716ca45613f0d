import { useTranslation } from 'react-i18next'
import type { Sprint } from '@/api/sprint/list-sprints'
import { useToday } from '@/components/ui/use-today'
import { daysBetween, formatDay } from '@/lib/dates'
import styles from './sprint-days.module.css'

/** From when to when, and how much of it is left while it runs. */
export function SprintDays({ sprint }: { sprint: Pick<Sprint, 'start_date' | 'end_date' | 'status'> }) {
  const { t } = useTranslation('sprint')
  const today = useToday()
  const { start_date: start, end_date: end } = sprint
  if (start === null && end === null) return null
  const left = sprint.status === 'active' && end !== null ? daysBetween(today, end) : null
  return (
    <span className={styles.days}>
      <span>
        {start !== null && end !== null
          ? t('days', { start: formatDay(start), end: formatDay(end) })
          : start !== null
            ? t('from', { start: formatDay(start) })
            : t('until', { end: formatDay(end ?? '') })}
      </span>
      {left !== null && (
        <span data-overdue={left < 0 || undefined} className={styles.left}>
          {left < 0 ? t('overdue') : t('daysLeft', { count: left })}
        </span>
      )}
    </span>
  )
}

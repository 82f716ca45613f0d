import { Flag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '@/components/ui/icon'
import { useToday } from '@/components/ui/use-today'
import { formatDay, type Day } from '@/lib/dates'
import styles from './due-date.module.css'

interface DueDateProps {
  day: Day
  /** Done things are never overdue. */
  isDone?: boolean
  withIcon?: boolean
}

/** A day by which something is due; what is overdue says so by word and colour. */
export function DueDate({ day, isDone = false, withIcon = false }: DueDateProps) {
  const { t } = useTranslation('task')
  const today = useToday()
  const overdue = !isDone && day < today
  return (
    <span className={styles.due} data-overdue={overdue || undefined}>
      {withIcon && <Icon of={Flag} size={14} />}
      <time dateTime={day}>{day === today ? t('today') : formatDay(day)}</time>
      {overdue && <span className="visually-hidden">{t('overdue')}</span>}
    </span>
  )
}

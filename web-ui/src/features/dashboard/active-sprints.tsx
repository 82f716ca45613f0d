import { useTranslation } from 'react-i18next'
import { Link } from '@/components/ui/link'
import { useToday } from '@/components/ui/use-today'
import type { components } from '@/generated/api'
import { daysBetween, type Day } from '@/lib/dates'
import { Progress } from './progress'
import styles from './lists.module.css'

type ActiveSprint = components['schemas']['ActiveSprint']

export function ActiveSprints({ org, sprints }: { org: string; sprints: readonly ActiveSprint[] }) {
  const { t } = useTranslation('dashboard')
  const today = useToday()
  if (sprints.length === 0) return <p className={styles.nothing}>{t('noSprint')}</p>
  return (
    <ul className={styles.list}>
      {sprints.map((sprint) => (
        <li key={sprint.id} className={styles.sprint}>
          <span className={styles.line}>
            <Link
              to="/org/$org/projects/$key/board"
              params={{ org, key: sprint.project_key }}
              className={styles.name ?? ''}
              dir="auto"
              translate="no"
            >
              {sprint.name}
            </Link>
            <span className={styles.meta} dir="auto" translate="no">
              {sprint.project_name}
            </span>
            <span className={styles.end}>
              {sprint.end_date !== null && <Left end={sprint.end_date} today={today} />}
            </span>
          </span>
          <Progress
            label={t('progressOf', { sprint: sprint.name })}
            done={sprint.done_tasks}
            all={sprint.total_tasks}
          />
        </li>
      ))}
    </ul>
  )
}

function Left({ end, today }: { end: Day; today: Day }) {
  const { t } = useTranslation('dashboard')
  const count = daysBetween(today, end)
  if (count < 0) return t('daysOver', { count: -count })
  return count === 0 ? t('endsToday') : t('daysLeft', { count })
}

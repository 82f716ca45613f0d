import { useTranslation } from 'react-i18next'
import type { Sprint } from '@/api/sprint/list-sprints'
import { SprintDays } from './sprint-days'
import styles from './sprints.module.css'

export function ReportFigures({ sprint }: { sprint: Sprint }) {
  const { t } = useTranslation('sprint')
  const { task_count: count, completed_task_count: done } = sprint
  const figures = [
    { label: t('figures.done'), value: done },
    { label: t('figures.left'), value: count - done },
    { label: t('figures.all'), value: count },
  ]
  return (
    <>
      <p>
        <span>{t(`status.${sprint.status}`)}</span> <SprintDays sprint={sprint} />
      </p>
      <dl className={styles.figures}>
        {figures.map(({ label, value }) => (
          <div key={label} className={styles.figure}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { Link } from '@/components/ui/link'
import type { components } from '@/generated/api'
import { withTask } from '@/lib/addresses'
import { DueDate } from './due-date'
import { PriorityIcon } from './priority-icon'
import { StatusIcon } from './status-icon'
import styles from './task-row.module.css'

type Task = components['schemas']['TaskSummary']

/** A task in one line: how urgent, which, what, how far, by when. A press opens it over the screen. */
export function TaskRow({ task }: { task: Task }) {
  const { t } = useTranslation('task')
  const { status } = task
  return (
    <div className={styles.row}>
      <PriorityIcon priority={task.priority} />
      <span className="visually-hidden">{t(`priorities.${task.priority}`)}</span>
      {/* It is as large as the row. */}
      <Link look="plain" to="." search={withTask(task.task_id)} className={styles.link ?? ''}>
        <span className={styles.key}>{task.task_id}</span>{' '}
        <span className={styles.title} dir="auto" translate="no">
          {task.title}
        </span>
      </Link>
      <span className={styles.status}>
        <StatusIcon category={status.category} color={status.color ?? ''} />
        <span className={styles.statusName} dir="auto" translate="no">
          {status.name}
        </span>
      </span>
      <span className={styles.due}>
        {task.due_date !== null && <DueDate day={task.due_date} isDone={status.category === 'done'} />}
      </span>
    </div>
  )
}

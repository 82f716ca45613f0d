import { useTranslation } from 'react-i18next'
import { useTask } from '@/api/task/use-task'
import { PriorityIcon } from '@/components/fields/priority-icon'
import { StatusIcon } from '@/components/fields/status-icon'
import { useTaskOrder } from '@/features/task/shared/use-task-order'
import { TaskLink } from '@/features/task/task-link'
import styles from './sprints.module.css'

export function ReportTable({ label, ids }: { label: string; ids: readonly string[] }) {
  const { t } = useTranslation('sprint')
  useTaskOrder(ids)
  return (
    <table aria-label={label} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('columns.key')}</th>
          <th scope="col">{t('columns.title')}</th>
          <th scope="col">{t('columns.status')}</th>
          <th scope="col" className={styles.minor}>
            {t('columns.priority')}
          </th>
          <th scope="col" className={styles.minor}>
            {t('columns.assignee')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <ReportRow key={id} id={id} />
        ))}
      </tbody>
    </table>
  )
}

function ReportRow({ id }: { id: string }) {
  const { t } = useTranslation('task')
  const { task } = useTask(id)
  if (task === undefined) return null
  return (
    <tr>
      <td className={styles.key}>{task.task_id}</td>
      <td dir="auto" translate="no">
        <TaskLink taskKey={task.task_id}>{task.title}</TaskLink>
      </td>
      <td>
        <span className={styles.with}>
          <StatusIcon category={task.status.category} color={task.status.color} />
          <span translate="no">{task.status.name}</span>
        </span>
      </td>
      <td className={styles.minor}>
        <span className={styles.with}>
          <PriorityIcon priority={task.priority} />
          <span>{t(`priorities.${task.priority}`)}</span>
        </span>
      </td>
      <td className={styles.minor} translate="no">
        {task.assignee?.display_name ?? t('nobody')}
      </td>
    </tr>
  )
}

import { useTranslation } from 'react-i18next'
import type { Status } from '@/api/task/types'
import { useTask } from '@/api/task/use-task'
import { Avatar } from '@/components/fields/avatar'
import { Checkbox } from '@/components/ui/checkbox'
import { TaskLink } from '@/features/task/task-link'
import { useChangeTask } from '@/features/task/use-change-task'
import styles from './subtasks.module.css'

interface SubtaskRowProps {
  id: string
  statuses: readonly Status[]
}

/** Checked means done: it moves to the first status of that kind, and back to the first that is to do. */
export function SubtaskRow({ id, statuses }: SubtaskRowProps) {
  const { t } = useTranslation('panel')
  const { task, isPending } = useTask(id)
  const change = useChangeTask(id)
  if (task === undefined) return null
  const name = t('keyTitle', { key: task.task_id, title: task.title }).trim()
  const isDone = task.status.category === 'done'
  const check = () => {
    const value = statuses.find(({ category }) => category === (isDone ? 'todo' : 'done'))
    if (value) change({ field: 'status', value })
  }
  return (
    <li
      className={styles.row}
      data-status-category={task.status.category}
      data-pending={isPending || undefined}
    >
      <Checkbox aria-label={name} isSelected={isDone} onChange={check} isDisabled={task.task_id === ''} />
      {task.task_id === '' ? (
        <span className={styles.link} dir="auto">
          {task.title}
        </span>
      ) : (
        <TaskLink taskKey={task.task_id} className={styles.link} aria-label={name}>
          <span className={styles.key}>{task.task_id}</span>
          <span className={styles.title} dir="auto" translate="no">
            {task.title}
          </span>
        </TaskLink>
      )}
      {task.assignee !== null && <Avatar person={task.assignee} />}
    </li>
  )
}

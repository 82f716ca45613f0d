import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { GridListItem } from 'react-aria-components'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import { useTint } from '@/api/live/tints'
import { useTask } from '@/api/task/use-task'
import { Avatar } from '@/components/fields/avatar'
import { DueDate } from '@/components/fields/due-date'
import { PriorityIcon } from '@/components/fields/priority-icon'
import { SprintPicker } from '@/components/fields/sprint-picker'
import { StatusIcon } from '@/components/fields/status-icon'
import { useChangeTask } from '@/features/task/use-change-task'
import { cx } from '@/lib/cx'
import styles from './backlog.module.css'

interface BacklogRowProps {
  id: string
  org: string
  projectId: string
}

/** A task in a sprint or in none; its sprint is chosen in the row. */
export function BacklogRow({ id, org, projectId }: BacklogRowProps) {
  const { t } = useTranslation('panel')
  const { task, isPending } = useTask(id)
  const { data: sprints = [] } = useQuery(sprintsQuery(org, projectId))
  const change = useChangeTask(id)
  const isTinted = useTint(id)
  if (task === undefined) return null
  const isNew = task.task_id === ''
  const name = isNew ? task.title : t('keyTitle', { key: task.task_id, title: task.title })
  const open = sprints.filter((sprint) => sprint.status !== 'completed' || sprint.id === task.sprint_id)
  return (
    <GridListItem
      id={id}
      textValue={name}
      className={cx(styles.row)}
      {...(isNew ? {} : { 'data-task': task.task_id })}
      data-task-id={id}
      data-status-category={task.status.category}
      data-version={task.revision}
      data-pending={isPending || undefined}
      data-changed-by-others={isTinted || undefined}
    >
      <PriorityIcon priority={task.priority} />
      <span className={styles.key}>{task.task_id}</span>
      <StatusIcon category={task.status.category} color={task.status.color} />
      <span className={styles.name} dir="auto" translate="no">
        {task.title}
      </span>
      {task.due_date !== null && (
        <span className={styles.due}>
          <DueDate day={task.due_date} isDone={task.status.category === 'done'} withIcon />
        </span>
      )}
      {!isNew && (
        <SprintPicker
          sprints={open}
          value={task.sprint_id}
          onChange={(sprintId) =>
            change({ field: 'sprint', value: open.find((sprint) => sprint.id === sprintId) ?? null })
          }
        />
      )}
      <Avatar person={task.assignee} />
    </GridListItem>
  )
}

import { useTranslation } from 'react-i18next'
import type { TaskDetail } from '@/api/task/types'
import type { Task } from '@/api/task/types'
import { Tabs } from '@/components/ui/tabs'
import { useTextSources } from '@/components/text-sources/use-text-sources'
import { useChangeTask } from '@/features/task/use-change-task'
import { Activity } from './activity'
import { Comments } from './comments'
import { LinkedPages } from './linked-pages'
import { Subtasks } from './subtasks'
import styles from './task-body.module.css'
import { TaskDescription } from './task-description'
import { TaskFields } from './task-fields'
import { TaskTitle } from './task-title'

interface TaskBodyProps {
  org: string
  /** As lists show it, with what is under way. */
  task: Task
  detail: TaskDetail | undefined
  /** Who else is there, for what they have changed meanwhile. */
  other: string
  size: 'panel' | 'page'
}

/** All of a task, in the panel and on its page. */
export function TaskBody({ org, task, detail, other, size }: TaskBodyProps) {
  const { t } = useTranslation('panel')
  const change = useChangeTask(task.id)
  const sources = useTextSources(org)
  const described = useTextSources(org, t('mentionsTellNobody'))
  const address = `/org/${org}/tasks/${task.task_id}`
  return (
    <div className={styles.body}>
      <div className={styles.top}>
        <TaskTitle key={task.id} task={task} other={other} size={size} />
        <TaskFields org={org} task={task} onChange={change} />
        <p className={styles.reporter} dir="auto">
          {t('reporter', { person: task.reporter.display_name })}
        </p>
      </div>
      {detail !== undefined && <TaskDescription task={detail} other={other} sources={described} />}
      <Subtasks org={org} task={task} />
      <LinkedPages org={org} taskId={task.id} />
      <Tabs
        label={t('whatHappened')}
        tabs={[
          {
            id: 'comments',
            label: t('comments'),
            panel: <Comments org={org} taskId={task.id} sources={sources} address={address} />,
          },
          { id: 'activity', label: t('activity'), panel: <Activity taskId={task.id} /> },
        ]}
      />
    </div>
  )
}

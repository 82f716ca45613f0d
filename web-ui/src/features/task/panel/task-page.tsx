import { Link as LinkIcon } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { Screen } from '@/components/ui/screen'
import { copyLink } from '@/lib/copy-link'
import { PresentPeople } from './present-people'
import { TaskActions } from './task-actions'
import { TaskBody } from './task-body'
import styles from './task-page.module.css'
import { TaskGone, TaskWaits } from './task-states'
import { useOpenTask } from './use-open-task'

interface TaskPageProps {
  org: string
  taskKey: string
  onLeave: () => void
}

/** A task as a screen of its own. */
export function TaskPage({ org, taskKey, onLeave }: TaskPageProps) {
  const { t } = useTranslation('panel')
  const page = useRef<HTMLElement>(null)
  const { task, detail, isPending, isGone, isFailed, others, retry } = useOpenTask(org, taskKey)
  return (
    <Screen
      heading={task === undefined ? taskKey : t('keyTitle', { key: task.task_id, title: task.title })}
      hideHeading
      isReady={task !== undefined || isGone}
      actions={
        <>
          <PresentPeople people={others} />
          <IconButton
            icon={LinkIcon}
            label={t('copyLink')}
            onPress={() => copyLink(`/org/${org}/tasks/${taskKey}`)}
          />
          {task !== undefined && (
            <TaskActions org={org} task={task} etag={detail?.etag} around={page} isPage onDeleted={onLeave} />
          )}
        </>
      }
    >
      {isGone ? (
        <TaskGone taskKey={taskKey} onBack={onLeave} />
      ) : task === undefined ? (
        <TaskWaits isFailed={isFailed} onRetry={retry} />
      ) : (
        <article
          ref={page}
          aria-label={t('taskOf', { key: task.task_id })}
          className={styles.page}
          data-task={task.task_id}
          data-task-id={task.id}
          data-status-category={task.status.category}
          data-version={task.version}
          data-pending={isPending || undefined}
        >
          <TaskBody
            key={task.id}
            org={org}
            task={task}
            detail={detail?.task}
            other={others[0]?.display_name ?? t('somebody')}
            size="page"
          />
        </article>
      )}
    </Screen>
  )
}

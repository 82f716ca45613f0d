import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ListChecks } from 'lucide-react'
import { useTint } from '@/api/live/tints'
import { useTask } from '@/api/task/use-task'
import { Avatar } from '@/components/fields/avatar'
import { DueDate } from '@/components/fields/due-date'
import { LabelDot } from '@/components/fields/label-dot'
import { PriorityIcon } from '@/components/fields/priority-icon'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { GridRowProps } from '@/components/virtual-grid/virtual-grid'
import { openInTab } from '@/features/task/shared/open-in-tab'
import { TaskMenu, type TaskAction } from '@/features/task/shared/task-menu'
import { useSlowPending } from '@/features/task/shared/use-slow-pending'
import { SelectBox } from '@/features/task/shared/select-box'
import { useIsSelected, type Selection } from '@/features/task/shared/use-selection'
import { useRowDrag } from '@/features/task/shared/use-row-drag'
import styles from './card.module.css'

interface CardProps {
  slug: string
  id: string
  row: GridRowProps
  selection: Selection
  onAction: (action: TaskAction, ids: readonly string[]) => void
}

const LABELS = 3

/** A task on a board: a row of its column. */
export function Card({ slug, id, row, selection, onAction }: CardProps) {
  const { t } = useTranslation(['board', 'task'])
  const { task, isPending } = useTask(id)
  const isSlow = useSlowPending(isPending)
  const isTinted = useTint(id)
  const isSelected = useIsSelected(selection.store, id)
  const element = useRef<HTMLDivElement>(null)
  const isNew = task?.task_id === ''
  const { isHeld, edge } = useRowDrag(element, id, { isOff: task === undefined || isNew })
  if (task === undefined) return null
  const key = task.task_id
  const name = isNew ? task.title : `${key} ${task.title}`
  const { ref: measure, ...rowProps } = row
  const press = openInTab({
    onOpen: () => onAction('open', [id]),
    onExtend: () => selection.extend(id, id),
  })
  return (
    <div className={styles.place} ref={measure} data-index={row['data-index']}>
      {/* Keys of rows are the grid's; a press anywhere is that of the link within. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        {...rowProps}
        ref={element}
        aria-label={name}
        aria-description={t('cardDescription', {
          status: task.status.name,
          priority: t(`task:priorities.${task.priority}`),
          assignee: task.assignee?.display_name ?? t('task:nobody'),
          due: task.due_date ?? t('task:noSprint'),
        })}
        aria-selected={isSelected}
        className={styles.card}
        data-task={isNew ? undefined : key}
        data-task-id={id}
        data-status-category={task.status.category}
        data-version={task.version}
        data-pending={isPending || undefined}
        data-changed-by-others={isTinted || undefined}
        data-held={isHeld || undefined}
        data-edge={edge ?? undefined}
        onClick={press}
        onAuxClick={press}
      >
        <div role="gridcell" className={styles.cell}>
          <div className={styles.head}>
            <span className={styles.key}>{key}</span>
            {isSlow && <span className={styles.saving} title={t('saving')} />}
            <span className={styles.end}>
              {!isNew && (
                <SelectBox id={id} taskKey={key} selection={selection} isReachable={row.tabIndex === 0} />
              )}
              <PriorityIcon priority={task.priority} />
              {!isNew && (
                <TaskMenu
                  slug={slug}
                  task={task}
                  isReachable={row.tabIndex === 0}
                  onAction={(action) => onAction(action, [id])}
                />
              )}
            </span>
          </div>
          {isNew ? (
            <span className={styles.title} dir="auto">
              {task.title}
            </span>
          ) : (
            <Link
              look="plain"
              className={styles.title}
              to="."
              search={(search) => ({ ...search, task: key })}
              aria-label={name}
              tabIndex={-1}
              draggable={false}
              preload={false}
            >
              <span dir="auto">{task.title}</span>
            </Link>
          )}
          {task.labels.length > 0 && (
            <div className={styles.labels}>
              {task.labels.slice(0, LABELS).map((label) => (
                <LabelDot key={label.id} label={label} />
              ))}
              {task.labels.length > LABELS && <span>+{task.labels.length - LABELS}</span>}
            </div>
          )}
          <div className={styles.foot}>
            {task.subtask_count > 0 && (
              <span className={styles.fact}>
                <Icon of={ListChecks} size={14} label={t('subtasks')} />
                {task.subtask_done_count}/{task.subtask_count}
              </span>
            )}
            {task.due_date !== null && (
              <DueDate day={task.due_date} isDone={task.status.category === 'done'} withIcon />
            )}
            <span className={styles.end}>
              <Avatar person={task.assignee} />
            </span>
          </div>
        </div>
      </div>
    </div>
  )
}

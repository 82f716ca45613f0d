import { useTranslation } from 'react-i18next'
import { ListChecks } from 'lucide-react'
import { Avatar } from '@/components/fields/avatar'
import { DueDate } from '@/components/fields/due-date'
import { LabelDot } from '@/components/fields/label-dot'
import { PriorityIcon } from '@/components/fields/priority-icon'
import { Icon } from '@/components/ui/icon'
import type { GridRowProps } from '@/components/virtual-grid/row'
import { TaskMenu, type TaskAction } from '@/features/task/shared/task-menu'
import { SelectBox } from '@/features/task/shared/select-box'
import { TaskTitle } from '@/features/task/shared/task-title'
import type { Selection } from '@/features/task/shared/use-selection'
import { useTaskRow } from '@/features/task/shared/use-task-row'
import flat from '@/features/task/shared/row.module.css'
import { cx } from '@/lib/cx'
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
  const { t } = useTranslation('board')
  const { ref: measure, ...card } = row
  const shown = useTaskRow({ id, row: card, selection, onAction })
  if (shown === null) return null
  const { task, name, isNew, isSlow, pressed, attributes } = shown
  const key = task.task_id
  return (
    <div className={styles.place} ref={measure} data-index={row['data-index']}>
      <div {...attributes} className={cx(styles.card, flat.reveals)}>
        <div role="gridcell" className={styles.cell}>
          <div className={styles.head}>
            <span className={styles.key}>{key}</span>
            {isSlow && <span className={flat.saving} title={t('saving')} />}
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
                  pressed={pressed}
                  onAction={(action) => onAction(action, [id])}
                />
              )}
            </span>
          </div>
          <TaskTitle task={task} name={name} className={styles.title} />
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

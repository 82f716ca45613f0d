import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/fields/avatar'
import { DueDate } from '@/components/fields/due-date'
import { LabelDot } from '@/components/fields/label-dot'
import { progressOf, type StatusLike } from '@/components/fields/options'
import { PriorityIcon } from '@/components/fields/priority-icon'
import { StatusIcon } from '@/components/fields/status-icon'
import type { GridRowProps } from '@/components/virtual-grid/row'
import { SelectBox } from '@/features/task/shared/select-box'
import { TaskMenu, type PickedField, type TaskAction } from '@/features/task/shared/task-menu'
import { TaskTitle } from '@/features/task/shared/task-title'
import type { Selection } from '@/features/task/shared/use-selection'
import { useTaskRow } from '@/features/task/shared/use-task-row'
import { ValueButton } from '@/features/task/shared/value-button'
import flat from '@/features/task/shared/row.module.css'
import { formatDay } from '@/lib/dates'
import { cx } from '@/lib/cx'
import styles from './backlog.module.css'

interface BacklogRowProps {
  slug: string
  id: string
  row: GridRowProps
  statuses: readonly StatusLike[]
  selection: Selection
  accepts: (other: string, beside: string) => boolean
  onAction: (action: TaskAction, ids: readonly string[], at?: HTMLElement) => void
}

const LABELS = 2

/** A task in a sprint or in none. */
export function BacklogRow({ slug, id, row, statuses, selection, accepts, onAction }: BacklogRowProps) {
  const { t } = useTranslation(['board', 'task'])
  const shown = useTaskRow({
    id,
    row,
    selection,
    onAction,
    accepts: useCallback((other: string) => accepts(other, id), [accepts, id]),
  })
  if (shown === null) return null
  const { task, name, isNew, isSlow, pressed, attributes } = shown
  const { task_id: key, status } = task
  const isActive = row.tabIndex === 0
  const value = (field: PickedField) => ({
    field,
    isActive,
    isDisabled: isNew,
    onOpen: (at: HTMLElement) => onAction(field, [id], at),
  })
  const priority = t(`task:priorities.${task.priority}`)
  const assignee = task.assignee?.display_name ?? t('task:nobody')
  return (
    <div {...attributes} className={cx(flat.row, flat.reveals)}>
      <div role="gridcell" className={styles.cells}>
        {!isNew && <SelectBox id={id} taskKey={key} selection={selection} isReachable={isActive} />}
        <ValueButton
          {...value('priority')}
          value={priority}
          shown={<PriorityIcon priority={task.priority} />}
        />
        <span className={styles.key}>{key}</span>
        <TaskTitle task={task} name={name} className={cx(flat.title, styles.name)} />
        {isSlow && <span className={flat.saving} title={t('saving')} />}
        <span className={styles.labels}>
          {task.labels.slice(0, LABELS).map((label) => (
            <LabelDot key={label.id} label={label} />
          ))}
        </span>
        <span className={styles.due}>
          {task.due_date !== null && (
            <ValueButton
              {...value('dueDate')}
              value={formatDay(task.due_date)}
              shown={<DueDate day={task.due_date} isDone={status.category === 'done'} withIcon />}
            />
          )}
        </span>
        <span className={styles.status}>
          <ValueButton {...value('status')} value={status.name} isName>
            <StatusIcon
              category={status.category}
              color={status.color}
              progress={progressOf(statuses, { ...status, color: status.color ?? null })}
            />
          </ValueButton>
        </span>
        <ValueButton {...value('assignee')} value={assignee} shown={<Avatar person={task.assignee} />} />
        {!isNew && (
          <TaskMenu
            slug={slug}
            task={task}
            isReachable={isActive}
            pressed={pressed}
            onAction={(action) => onAction(action, [id])}
          />
        )}
      </div>
    </div>
  )
}

import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTint } from '@/api/live/tints'
import { useTask } from '@/api/task/use-task'
import { Avatar } from '@/components/fields/avatar'
import { DueDate } from '@/components/fields/due-date'
import { LabelDot } from '@/components/fields/label-dot'
import { progressOf, type StatusLike } from '@/components/fields/options'
import { PriorityIcon } from '@/components/fields/priority-icon'
import { StatusIcon } from '@/components/fields/status-icon'
import { Link } from '@/components/ui/link'
import type { GridRowProps } from '@/components/virtual-grid/virtual-grid'
import { openInTab } from '@/features/task/shared/open-in-tab'
import { SelectBox } from '@/features/task/shared/select-box'
import { TaskMenu, type PickedField, type TaskAction } from '@/features/task/shared/task-menu'
import { useRowDrag } from '@/features/task/shared/use-row-drag'
import { useIsSelected, type Selection } from '@/features/task/shared/use-selection'
import { useSlowPending } from '@/features/task/shared/use-slow-pending'
import { ValueButton } from '@/features/task/shared/value-button'
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
  const { task, isPending } = useTask(id)
  const isSlow = useSlowPending(isPending)
  const isTinted = useTint(id)
  const isSelected = useIsSelected(selection.store, id)
  const element = useRef<HTMLDivElement>(null)
  const isNew = task?.task_id === ''
  const { isHeld, edge } = useRowDrag(element, id, {
    isOff: task === undefined || isNew,
    accepts: useCallback((other: string) => accepts(other, id), [accepts, id]),
  })
  if (task === undefined) return null
  const { task_id: key, status } = task
  const name = isNew ? task.title : `${key} ${task.title}`
  const { ref: measure, ...rowProps } = row
  const isActive = row.tabIndex === 0
  const press = openInTab({
    onOpen: () => onAction('open', [id]),
    onExtend: () => selection.extend(id, id),
  })
  const value = (field: PickedField) => ({
    field,
    isActive,
    isDisabled: isNew,
    onOpen: (at: HTMLElement) => onAction(field, [id], at),
  })
  const priority = t(`task:priorities.${task.priority}`)
  const assignee = task.assignee?.display_name ?? t('task:nobody')
  return (
    // Keys of rows are the grid's; a press anywhere is that of the link within.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      {...rowProps}
      ref={(own) => {
        element.current = own
        measure(own)
      }}
      aria-label={name}
      aria-description={t('cardDescription', {
        status: status.name,
        priority,
        assignee,
        due: task.due_date ?? t('task:noSprint'),
      })}
      aria-selected={isSelected}
      className={styles.row}
      {...(isNew ? {} : { 'data-task': key })}
      data-task-id={id}
      data-status-category={status.category}
      data-version={task.version}
      data-pending={isPending || undefined}
      data-changed-by-others={isTinted || undefined}
      data-held={isHeld || undefined}
      data-edge={edge ?? undefined}
      onClick={press}
      onAuxClick={press}
    >
      <div role="gridcell" className={styles.cells}>
        {!isNew && <SelectBox id={id} taskKey={key} selection={selection} isReachable={isActive} />}
        <ValueButton
          {...value('priority')}
          value={priority}
          shown={<PriorityIcon priority={task.priority} />}
        />
        <span className={styles.key}>{key}</span>
        {isNew ? (
          <span className={styles.name} dir="auto">
            {task.title}
          </span>
        ) : (
          <Link
            look="plain"
            className={styles.name ?? ''}
            to="."
            search={(search) => ({ ...search, task: key })}
            aria-label={name}
            tabIndex={-1}
            draggable={false}
            preload={false}
          >
            <span dir="auto" translate="no">
              {task.title}
            </span>
          </Link>
        )}
        {isSlow && <span className={styles.saving} title={t('saving')} />}
        <span className={styles.labels}>
          {task.labels.slice(0, LABELS).map((label) => (
            <LabelDot key={label.id} label={label} />
          ))}
        </span>
        <span className={cx(styles.due)}>
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
            onAction={(action) => onAction(action, [id])}
          />
        )}
      </div>
    </div>
  )
}

import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTint } from '@/api/live/tints'
import { useTask } from '@/api/task/use-task'
import { progressOf, type StatusLike } from '@/components/fields/options'
import type { GridRowProps } from '@/components/virtual-grid/virtual-grid'
import type { Column } from '@/features/task/shared/list-search'
import { openInTab } from '@/features/task/shared/open-in-tab'
import { TaskMenu, type TaskAction } from '@/features/task/shared/task-menu'
import { SelectBox } from '@/features/task/shared/select-box'
import { useIsSelected, type Selection } from '@/features/task/shared/use-selection'
import { useRowDrag } from '@/features/task/shared/use-row-drag'
import { useSlowPending } from '@/features/task/shared/use-slow-pending'
import { ListCell } from './list-cell'
import styles from './list.module.css'

interface ListRowProps {
  slug: string
  id: string
  row: GridRowProps
  columns: readonly Column[]
  statuses: readonly StatusLike[]
  sprintName: (id: string) => string | undefined
  /** Whether another one can be dropped beside it. */
  accepts: (other: string, beside: string) => boolean
  selection: Selection
  onAction: (action: TaskAction, ids: readonly string[], at?: HTMLElement) => void
}

/** A task as a row of the table. */
export function ListRow(props: ListRowProps) {
  const { slug, id, row, columns, statuses, sprintName, accepts, selection, onAction } = props
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
  const key = task.task_id
  const name = isNew ? task.title : `${key} ${task.title}`
  const { ref: measure, ...rowProps } = row
  const isActive = row.tabIndex === 0
  const press = openInTab({
    onOpen: () => onAction('open', [id]),
    onExtend: () => selection.extend(id, id),
  })
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
        status: task.status.name,
        priority: t(`task:priorities.${task.priority}`),
        assignee: task.assignee?.display_name ?? t('task:nobody'),
        due: task.due_date ?? t('task:noSprint'),
      })}
      aria-selected={isSelected}
      className={styles.row}
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
      <div role="gridcell" className={styles.check}>
        {!isNew && <SelectBox id={id} taskKey={key} selection={selection} isReachable={isActive} />}
      </div>
      {columns.map((column) => (
        <div key={column} role="gridcell" className={styles.cell} data-column={column}>
          <ListCell
            column={column}
            task={task}
            name={name}
            progress={progressOf(statuses, { ...task.status, color: task.status.color ?? null })}
            sprint={task.sprint_id === null ? undefined : sprintName(task.sprint_id)}
            isActive={isActive}
            onPick={(field, at) => onAction(field, [id], at)}
          />
          {column === 'title' && isSlow && <span className={styles.saving} title={t('saving')} />}
        </div>
      ))}
      <div role="gridcell" className={styles.end}>
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

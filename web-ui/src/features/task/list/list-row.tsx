import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { progressOf, type StatusLike } from '@/components/fields/options'
import type { GridRowProps } from '@/components/virtual-grid/row'
import type { Column } from '@/features/task/shared/list-search'
import { TaskMenu, type TaskAction } from '@/features/task/shared/task-menu'
import { SelectBox } from '@/features/task/shared/select-box'
import type { Selection } from '@/features/task/shared/use-selection'
import { useTaskRow } from '@/features/task/shared/use-task-row'
import flat from '@/features/task/shared/row.module.css'
import { cx } from '@/lib/cx'
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
  const { t } = useTranslation('board')
  const shown = useTaskRow({
    id,
    row,
    selection,
    onAction,
    accepts: useCallback((other: string) => accepts(other, id), [accepts, id]),
  })
  if (shown === null) return null
  const { task, name, isNew, isSlow, pressed, attributes } = shown
  const isActive = row.tabIndex === 0
  return (
    <div {...attributes} className={cx(flat.row, flat.reveals, styles.row)}>
      <div role="gridcell" className={styles.check}>
        {!isNew && <SelectBox id={id} taskKey={task.task_id} selection={selection} isReachable={isActive} />}
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
          {column === 'title' && isSlow && <span className={flat.saving} title={t('saving')} />}
        </div>
      ))}
      <div role="gridcell" className={styles.end}>
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

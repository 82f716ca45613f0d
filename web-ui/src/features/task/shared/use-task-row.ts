import { useRef, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useTint } from '@/api/live/tints'
import type { Task } from '@/api/task/types'
import { useTask } from '@/api/task/use-task'
import type { GridRowProps } from '@/components/virtual-grid/row'
import { openInTab } from './open-in-tab'
import type { PressedPlace, TaskAction } from './task-menu'
import { usePressedPlace } from './use-pressed-place'
import { useRowDrag } from './use-row-drag'
import { useIsSelected, type Selection } from './use-selection'
import { useSlowPending } from './use-slow-pending'

interface TaskRowOptions {
  id: string
  /** Without its ref where something around it is what is measured. */
  row: Omit<GridRowProps, 'ref'> & { ref?: GridRowProps['ref'] }
  selection: Selection
  onAction: (action: TaskAction, ids: readonly string[]) => void
  /** Whether another one can be dropped beside it. */
  accepts?: (other: string) => boolean
}

interface TaskRow {
  task: Task
  name: string
  /** Not on the server yet. */
  isNew: boolean
  /** Waits for the server for so long that it says so. */
  isSlow: boolean
  /** For its menu. */
  pressed: PressedPlace
  attributes: ComponentProps<'div'> & Record<`data-${string}`, unknown>
}

/** What a task is as a row, whatever the row shows of it: named, pressed, dragged, selected and marked alike everywhere. */
export function useTaskRow({ id, row, selection, onAction, accepts }: TaskRowOptions): TaskRow | null {
  const { t } = useTranslation(['board', 'task'])
  const { task, isPending } = useTask(id)
  const isSlow = useSlowPending(isPending)
  const isTinted = useTint(id)
  const isSelected = useIsSelected(selection.store, id)
  const element = useRef<HTMLDivElement>(null)
  const isNew = task?.task_id === ''
  const { isHeld, edge } = useRowDrag(element, id, {
    isOff: task === undefined || isNew,
    ...(accepts === undefined ? {} : { accepts }),
  })
  const { onContextMenu, pressed } = usePressedPlace(task === undefined || isNew)
  if (task === undefined) return null
  const name = isNew ? task.title : `${task.task_id} ${task.title}`
  const { ref: measure, ...rowProps } = row
  const press = openInTab({
    onOpen: () => onAction('open', [id]),
    onExtend: () => selection.extend(id, id),
  })
  return {
    task,
    name,
    isNew,
    isSlow,
    pressed,
    attributes: {
      ...rowProps,
      ref: (own) => {
        element.current = own
        measure?.(own)
      },
      'aria-label': name,
      'aria-description': t('cardDescription', {
        status: task.status.name,
        priority: t(`task:priorities.${task.priority}`),
        assignee: task.assignee?.display_name ?? t('task:nobody'),
        due: task.due_date ?? t('task:noSprint'),
      }),
      'aria-selected': isSelected,
      'data-task': isNew ? undefined : task.task_id,
      'data-task-id': id,
      'data-status-category': task.status.category,
      'data-version': task.version,
      'data-pending': isPending || undefined,
      'data-changed-by-others': isTinted || undefined,
      'data-held': isHeld || undefined,
      'data-edge': edge ?? undefined,
      onClick: press,
      onContextMenu,
      onAuxClick: press,
    },
  }
}

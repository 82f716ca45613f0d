import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Task } from '@/api/task/types'
import { Avatar } from '@/components/fields/avatar'
import { DueDate } from '@/components/fields/due-date'
import type { FieldName } from '@/components/fields/field-button'
import { LabelDot } from '@/components/fields/label-dot'
import { Moment } from '@/components/fields/moment'
import { PriorityIcon } from '@/components/fields/priority-icon'
import { StatusIcon } from '@/components/fields/status-icon'
import type { Column } from '@/features/task/shared/list-search'
import type { PickedField } from '@/features/task/shared/task-menu'
import { TaskTitle } from '@/features/task/shared/task-title'
import { ValueButton } from '@/features/task/shared/value-button'
import flat from '@/features/task/shared/row.module.css'
import { formatDay } from '@/lib/dates'
import styles from './list.module.css'

export interface CellProps {
  column: Column
  task: Task
  name: string
  /** How far along its status is among those in progress. */
  progress: number
  sprint: string | undefined
  /** Its buttons are tab stops. */
  isActive: boolean
  onPick: (field: PickedField, at: HTMLElement) => void
}

const LABELS = 2

/** What a column shows of a task. A value that can be changed is a button that opens its picker. */
export function ListCell({ column, task, name, progress, sprint, isActive, onPick }: CellProps) {
  const { t } = useTranslation('task')
  const isNew = task.task_id === ''
  const button = (field: PickedField & FieldName, value: string) => ({
    field,
    value,
    isActive,
    isDisabled: isNew,
    onOpen: (at: HTMLElement) => onPick(field, at),
  })
  switch (column) {
    case 'key':
      return <span className={styles.key}>{task.task_id}</span>
    case 'title':
      return <TaskTitle task={task} name={name} className={flat.title} />
    case 'status':
      return (
        <ValueButton {...button('status', task.status.name)} isName>
          <StatusIcon category={task.status.category} color={task.status.color} progress={progress} />
        </ValueButton>
      )
    case 'priority':
      return (
        <ValueButton
          {...button('priority', t(`priorities.${task.priority}`))}
          isEmpty={task.priority === 'none'}
        >
          <PriorityIcon priority={task.priority} />
        </ValueButton>
      )
    case 'assignee':
      return (
        <ValueButton
          {...button('assignee', task.assignee?.display_name ?? t('nobody'))}
          isName
          isEmpty={task.assignee === null}
        >
          <Avatar person={task.assignee} />
        </ValueButton>
      )
    case 'labels': {
      const shown = task.labels.slice(0, LABELS)
      return (
        <ValueButton
          {...button('labels', task.labels.map((label) => label.name).join(', ') || t('noSprint'))}
          shown={
            <>
              {shown.map((label) => (
                <Fragment key={label.id}>
                  <LabelDot label={label} />{' '}
                </Fragment>
              ))}
              {task.labels.length > LABELS && (
                // Not a text: what is read of a button must be part of its name, and that has all labels.
                <span className={styles.more} data-more={task.labels.length - LABELS} aria-hidden="true" />
              )}
            </>
          }
        />
      )
    }
    case 'sprint':
      return (
        <ValueButton
          {...button('sprint', sprint ?? t('noSprint'))}
          isName
          isEmpty={task.sprint_id === null}
        />
      )
    case 'due':
      return (
        <ValueButton
          {...button('dueDate', task.due_date === null ? t('noSprint') : formatDay(task.due_date))}
          shown={
            task.due_date !== null && <DueDate day={task.due_date} isDone={task.status.category === 'done'} />
          }
        />
      )
    case 'updated':
      return (
        <span className={styles.meta}>
          <Moment at={task.updated_at} />
        </span>
      )
  }
}

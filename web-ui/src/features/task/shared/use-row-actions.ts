import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/identity/use-session'
import { membersQuery } from '@/api/membership/list-members'
import { statusesQuery } from '@/api/project/list-statuses'
import type { BulkChange } from '@/api/task/bulk-change'
import { knownTask } from '@/api/task/store'
import type { TaskChange } from '@/api/task/task-change'
import type { Task } from '@/api/task/types'
import { announce } from '@/lib/announce'
import { copyLink } from '@/lib/copy-link'
import { focusSoon, wantedFocus } from './panel-focus'
import { isSameSpot, spotAt, spotOf, type ShownColumn, type Spot } from './places'
import type { PickedField, TaskAction } from './task-menu'
import type { BulkCommands } from './use-bulk-commands'
import type { TaskCommands } from './use-task-commands'

interface OpenPicker {
  tasks: readonly Task[]
  field: PickedField
  /** Beside which it opens. */
  at: HTMLElement | null
}

export type RowCommand = TaskAction | 'mine' | 'peek' | 'title' | { step: -1 | 1 } | { column: number }

interface RowActionsOf {
  slug: string
  projectId: string
  /** Among which tasks one can be moved, as the screen shows them now. */
  columns: () => readonly ShownColumn[]
  commands: TaskCommands
  bulk: BulkCommands
  /** A status is a place of its own, not only a value. */
  isBoard?: boolean
  /** The column that the order is by; undefined: by rank, which can be changed. */
  orderedBy?: string | undefined
}

/** What keys, menus and drops on the rows of tasks do, to one or to several. */
export function useRowActions(on: RowActionsOf) {
  const { slug, projectId, columns, commands, bulk, isBoard = false, orderedBy } = on
  const { t } = useTranslation('board')
  const client = useQueryClient()
  const router = useRouter()
  const navigate = useNavigate()
  const { user } = useSession()
  const { data: members } = useQuery(membersQuery(slug))
  const { data: statuses = [] } = useQuery(statusesQuery(slug, projectId))
  const [picker, setPicker] = useState<OpenPicker | null>(null)
  const [moving, setMoving] = useState<readonly Task[]>([])

  const isOrdered = useCallback((): boolean => {
    if (orderedBy !== undefined) announce(t('orderIsBy', { column: orderedBy }))
    return orderedBy !== undefined
  }, [orderedBy, t])

  const moveTo = useCallback(
    (ids: readonly string[], to: Spot) => {
      const tasks = ids.flatMap((id) => knownTask(client, id) ?? [])
      const [task] = tasks
      if (task === undefined) return
      if (tasks.length > 1) {
        bulk.place(tasks, columns(), to)
        return
      }
      const from = spotOf(columns(), task.id)
      if (from !== null && !isSameSpot(from, to)) commands.move(task, from, to)
    },
    [bulk, client, columns, commands],
  )

  const within = (id: string, place: (column: ShownColumn) => number): void => {
    if (isOrdered()) return
    const column = columns().find(({ ids }) => ids.includes(id))
    if (column === undefined) return
    const at = place(column)
    if (at >= 0 && at < column.ids.length) moveTo([id], spotAt(column, at, id))
  }

  const change = (tasks: readonly Task[], to: BulkChange | TaskChange): void => {
    const [task] = tasks
    if (task === undefined) return
    if (tasks.length === 1 && !('add' in to)) commands.change(task, to)
    else if ('add' in to || (to.field !== 'labels' && to.field !== 'title' && to.field !== 'type'))
      bulk.change(tasks, to)
  }

  const toStatus = (tasks: readonly Task[], place: number): void => {
    const column = isBoard ? columns()[place] : undefined
    const coming = tasks.filter(({ status_id }) => status_id !== (column?.statusId ?? statuses[place]?.id))
    const status = statuses[place]
    if (column !== undefined)
      moveTo(
        coming.map(({ id }) => id),
        spotAt(column, 0, ''),
      )
    else if (!isBoard && status !== undefined) change(coming, { field: 'status', value: status })
  }

  const open = (key: string): void =>
    void navigate({ to: '.', search: (search) => ({ ...search, task: key }) })

  const act = (command: RowCommand, ids: readonly string[], at?: HTMLElement | null): void => {
    const tasks = ids.flatMap((id) => knownTask(client, id) ?? [])
    const [task] = tasks
    if (task === undefined) return
    const path = `/org/${slug}/tasks/${task.task_id}`
    if (typeof command === 'object') {
      if ('column' in command) toStatus(tasks, command.column)
      else if (tasks.length === 1) within(task.id, (column) => column.ids.indexOf(task.id) + command.step)
      return
    }
    switch (command) {
      case 'open':
        focusSoon('panel')
        open(task.task_id)
        return
      case 'peek':
        wantedFocus.want('none')
        open(task.task_id)
        return
      case 'title':
        focusSoon('title')
        open(task.task_id)
        return
      case 'page':
        router.history.push(path)
        return
      case 'move':
        setMoving(tasks)
        return
      case 'top':
        within(task.id, () => 0)
        return
      case 'bottom':
        within(task.id, ({ ids: own }) => own.length - 1)
        return
      case 'copy':
        copyLink(path)
        return
      case 'delete':
        if (tasks.length > 1) bulk.remove(tasks)
        else commands.remove(task)
        return
      case 'mine': {
        const me = members?.find(({ user_id }) => user_id === user?.id)
        if (me === undefined || tasks.every(({ assignee_id }) => assignee_id === me.user_id)) return
        change(tasks, { field: 'assignee', value: { ...me, id: me.user_id } })
        return
      }
      default:
        setPicker({ tasks, field: command, at: at ?? rowOf(task.id) })
    }
  }

  return {
    act,
    change,
    moveTo,
    isOrdered,
    picker,
    closePicker: () => setPicker(null),
    moving,
    closeMove: () => setMoving([]),
  }
}

export type RowActions = ReturnType<typeof useRowActions>

function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/identity/use-session'
import { membersQuery } from '@/api/membership/list-members'
import { statusesQuery } from '@/api/project/list-statuses'
import { knownTask } from '@/api/task/store'
import type { Task } from '@/api/task/types'
import { announce } from '@/lib/announce'
import { copyLink } from '@/lib/copy-link'
import { isSameSpot, spotAt, spotOf, type ShownColumn, type Spot } from './places'
import { rowCommand } from './row-keys'
import type { PickedField, TaskAction } from './task-menu'
import type { TaskCommands } from './use-task-commands'

interface OpenPicker {
  id: string
  field: PickedField
  /** Beside which it opens. */
  at: HTMLElement | null
}

interface RowActionsOf {
  slug: string
  projectId: string
  /** Among which tasks one can be moved, as the screen shows them now. */
  columns: () => readonly ShownColumn[]
  commands: TaskCommands
  /** A status is a place of its own, not only a value. */
  isBoard?: boolean
  /** The column that the order is by; undefined: by rank, which can be changed. */
  orderedBy?: string | undefined
}

/** What keys, menus and drops on the rows of tasks do. */
export function useRowActions(on: RowActionsOf) {
  const { slug, projectId, columns, commands, isBoard = false, orderedBy } = on
  const { t } = useTranslation('board')
  const client = useQueryClient()
  const router = useRouter()
  const navigate = useNavigate()
  const { user } = useSession()
  const { data: members } = useQuery(membersQuery(slug))
  const { data: statuses = [] } = useQuery(statusesQuery(slug, projectId))
  const [picker, setPicker] = useState<OpenPicker | null>(null)
  const [moving, setMoving] = useState<Task | null>(null)

  const isOrdered = useCallback((): boolean => {
    if (orderedBy !== undefined) announce(t('orderIsBy', { column: orderedBy }))
    return orderedBy !== undefined
  }, [orderedBy, t])

  const moveTo = useCallback(
    (id: string, to: Spot) => {
      const task = knownTask(client, id)
      const from = spotOf(columns(), id)
      if (task !== undefined && from !== null && !isSameSpot(from, to)) commands.move(task, from, to)
    },
    [client, columns, commands],
  )

  const within = (id: string, place: (column: ShownColumn) => number): void => {
    if (isOrdered()) return
    const column = columns().find(({ ids }) => ids.includes(id))
    if (column === undefined) return
    const at = place(column)
    if (at >= 0 && at < column.ids.length) moveTo(id, spotAt(column, at, id))
  }

  const toStatus = (task: Task, place: number): void => {
    const column = isBoard ? columns()[place] : undefined
    const status = statuses[place]
    if (column !== undefined && column.statusId !== task.status_id)
      moveTo(task.id, spotAt(column, 0, task.id))
    if (!isBoard && status !== undefined && status.id !== task.status_id)
      commands.change(task, { field: 'status', value: status })
  }

  const act = (action: TaskAction, id: string, at: HTMLElement | null = rowOf(id)): void => {
    const task = knownTask(client, id)
    if (task === undefined) return
    const key = task.task_id
    switch (action) {
      case 'open':
        void navigate({ to: '.', search: (search) => ({ ...search, task: key }) })
        return
      case 'page':
        router.history.push(`/org/${slug}/tasks/${key}`)
        return
      case 'move':
        setMoving(task)
        return
      case 'top':
        within(id, () => 0)
        return
      case 'bottom':
        within(id, ({ ids }) => ids.length - 1)
        return
      case 'copy':
        copyLink(`/org/${slug}/tasks/${key}`)
        return
      case 'delete':
        commands.remove(task)
        return
      default:
        setPicker({ id, field: action, at })
    }
  }

  const press = (event: KeyboardEvent, id: string): void => {
    const command = rowCommand(event)
    const task = knownTask(client, id)
    if (command === null || task === undefined) return
    event.preventDefault()
    switch (command.do) {
      case 'step':
        within(id, ({ ids }) => ids.indexOf(id) + command.by)
        return
      case 'column':
        toStatus(task, command.place)
        return
      case 'mine': {
        const me = members?.find(({ user_id }) => user_id === user?.id)
        if (me === undefined || task.assignee_id === me.user_id) return
        commands.change(task, { field: 'assignee', value: { ...me, id: me.user_id } })
        return
      }
      case 'peek':
        act('open', id)
        return
      default:
        act(command.do, id)
    }
  }

  return {
    act,
    press,
    moveTo,
    isOrdered,
    picker,
    closePicker: () => setPicker(null),
    moving,
    closeMove: () => setMoving(null),
  }
}

export type RowActions = ReturnType<typeof useRowActions>

function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
}

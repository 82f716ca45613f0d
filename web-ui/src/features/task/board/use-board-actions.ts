import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useState, type KeyboardEvent, type RefObject } from 'react'
import { useSession } from '@/api/identity/use-session'
import { membersQuery } from '@/api/membership/list-members'
import { knownTask } from '@/api/task/store'
import type { Task } from '@/api/task/types'
import type { PickedField, TaskAction } from '@/features/task/shared/task-menu'
import type { TaskCommands } from '@/features/task/shared/use-task-commands'
import { copyLink } from '@/lib/copy-link'
import { rowCommand } from './board-keys'
import { isSameSpot, spotAt, spotOf, type ShownColumn, type Spot } from './board-model'

interface OpenPicker {
  id: string
  field: PickedField
  at: RefObject<HTMLElement | null>
}

/** What keys, menus and drops on cards do. */
export function useBoardActions(slug: string, columns: readonly ShownColumn[], commands: TaskCommands) {
  const client = useQueryClient()
  const router = useRouter()
  const navigate = useNavigate()
  const { user } = useSession()
  const { data: members } = useQuery(membersQuery(slug))
  const [picker, setPicker] = useState<OpenPicker | null>(null)
  const [moving, setMoving] = useState<Task | null>(null)

  const moveTo = useCallback(
    (id: string, to: Spot) => {
      const task = knownTask(client, id)
      const from = spotOf(columns, id)
      if (task !== undefined && from !== null && !isSameSpot(from, to)) commands.move(task, from, to)
    },
    [client, columns, commands],
  )

  const toColumn = (id: string, at: number, index?: number) => {
    const column = columns[at]
    if (column !== undefined) moveTo(id, spotAt(column, index ?? column.ids.length, id))
  }

  const act = (action: TaskAction, id: string): void => {
    const task = knownTask(client, id)
    if (task === undefined) return
    const key = task.task_id
    const at = columns.findIndex(({ ids }) => ids.includes(id))
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
        toColumn(id, at, 0)
        return
      case 'bottom':
        toColumn(id, at)
        return
      case 'copy':
        copyLink(`/org/${slug}/tasks/${key}`)
        return
      case 'delete':
        commands.remove(task)
        return
      default:
        setPicker({ id, field: action, at: { current: rowOf(id) } })
    }
  }

  const press = (event: KeyboardEvent, id: string): void => {
    const command = rowCommand(event)
    const task = knownTask(client, id)
    if (command === null || task === undefined) return
    event.preventDefault()
    switch (command.do) {
      case 'step': {
        const column = columns.find(({ ids }) => ids.includes(id))
        const index = column?.ids.indexOf(id) ?? 0
        const to = index + command.by
        if (column !== undefined && to >= 0 && to < column.ids.length) moveTo(id, spotAt(column, to, id))
        return
      }
      case 'column':
        if (columns[command.place]?.statusId !== task.status_id) toColumn(id, command.place, 0)
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
    picker,
    closePicker: () => setPicker(null),
    moving,
    closeMove: () => setMoving(null),
  }
}

function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
}

import { useQueryClient } from '@tanstack/react-query'
import { PencilLine, UserRoundCheck, type LucideIcon } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/actions/action'
import { useActions } from '@/actions/use-actions'
import { knownTask } from '@/api/task/store'
import { iconOf } from './task-menu'
import type { RowCommand } from './use-row-actions'

type Named = Extract<RowCommand, string>

const COMMANDS: readonly { does: Named; keys: readonly string[]; onRow?: boolean; icon?: LucideIcon }[] = [
  { does: 'open', keys: ['Enter'], onRow: true },
  { does: 'peek', keys: ['Space'], onRow: true },
  { does: 'page', keys: ['O'] },
  { does: 'status', keys: ['S'] },
  { does: 'priority', keys: ['P'] },
  { does: 'assignee', keys: ['A'] },
  { does: 'mine', keys: ['I'], icon: UserRoundCheck },
  { does: 'labels', keys: ['L'] },
  { does: 'dueDate', keys: ['D'] },
  { does: 'sprint', keys: ['R'] },
  { does: 'move', keys: ['M'] },
  { does: 'title', keys: ['E'], icon: PencilLine },
  { does: 'copy', keys: ['U'] },
  { does: 'delete', keys: ['Mod+Backspace'] },
]

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

interface TaskKeysOf {
  /** The tasks that a key means now; none: it means nothing. */
  targets: () => readonly string[]
  /** Whether the focus is on the row itself, and not on something in it. */
  isOnRow: () => boolean
  run: (command: RowCommand, ids: readonly string[]) => void
  /** What makes no sense here. */
  without?: readonly Named[]
}

const NOTHING: readonly Named[] = []

/** Offers what can be done to tasks by keys, as long as what they belong to is on the screen. */
export function useTaskKeys({ targets, isOnRow, run, without = NOTHING }: TaskKeysOf): void {
  const { t } = useTranslation('board')
  const client = useQueryClient()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const call = useCallback((command: RowCommand, ids: readonly string[]) => latest.current(command, ids), [])
  useActions(
    useMemo(() => {
      const action = (id: string, keys: readonly string[], label: string, does: RowCommand): Action => ({
        id,
        label,
        keys,
        scope: 'task',
        isHidden: true,
        when: () => targets().length > 0,
        run: () => call(does, targets()),
      })
      const bound = (does: Named) => () => {
        const ids = targets()
        const key = knownTask(client, ids[0] ?? '')?.task_id ?? ''
        const on = ids.length === 1 ? t('onTask', { key }) : t('onTasks', { count: ids.length })
        return { on, run: () => call(does, ids) }
      }
      return [
        ...COMMANDS.filter(({ does }) => !without.includes(does)).map(
          ({ does, keys, onRow, icon = iconOf(does) }) => {
            const made = { ...action(does, keys, t(`actions.${does}`), does), ...(icon && { icon }) }
            return onRow === true
              ? { ...made, when: () => isOnRow() && targets().length > 0 }
              : { ...made, bind: bound(does) }
          },
        ),
        action('up', ['Alt+ArrowUp'], t('actions.up'), { step: -1 }),
        action('down', ['Alt+ArrowDown'], t('actions.down'), { step: 1 }),
        {
          ...action('column', DIGITS, t('actions.column'), { column: 0 }),
          run: (key?: string) => call({ column: Number(key) - 1 }, targets()),
        },
        {
          ...action('menu', ['.'], t('actions.menu'), 'open'),
          run: () => menuNear()?.click(),
          when: () => menuNear() !== null,
        },
      ]
    }, [call, client, isOnRow, t, targets, without]),
  )
}

/** The row of a task that has the focus, or something in it has. */
export function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-row][data-task-id]') ?? null
}

function menuNear(): HTMLElement | null {
  const around = focusedRow() ?? document.activeElement?.closest('[data-testid="task-panel"]')
  return around?.querySelector<HTMLElement>('[data-menu-of-row] button') ?? null
}

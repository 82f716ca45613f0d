import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/actions/action'
import { useActions } from '@/actions/use-actions'
import type { RowCommand } from './use-row-actions'

type Named = Extract<RowCommand, string>

const COMMANDS: readonly { does: Named; keys: readonly string[]; onRow?: boolean }[] = [
  { does: 'open', keys: ['Enter'], onRow: true },
  { does: 'peek', keys: ['Space'], onRow: true },
  { does: 'page', keys: ['O'] },
  { does: 'status', keys: ['S'] },
  { does: 'priority', keys: ['P'] },
  { does: 'assignee', keys: ['A'] },
  { does: 'mine', keys: ['I'] },
  { does: 'labels', keys: ['L'] },
  { does: 'dueDate', keys: ['D'] },
  { does: 'sprint', keys: ['R'] },
  { does: 'move', keys: ['M'] },
  { does: 'title', keys: ['E'] },
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
      return [
        ...COMMANDS.filter(({ does }) => !without.includes(does)).map(({ does, keys, onRow }) => {
          const made = action(does, keys, t(`actions.${does}`), does)
          return onRow === true ? { ...made, when: () => isOnRow() && targets().length > 0 } : made
        }),
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
    }, [call, isOnRow, t, targets, without]),
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

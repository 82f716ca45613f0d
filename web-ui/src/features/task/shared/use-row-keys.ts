import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/actions/action'
import { useActions } from '@/actions/use-actions'
import { openPanel } from './panel-focus'
import type { RowActions, RowCommand } from './use-row-actions'
import type { Selection } from './use-selection'
import { focusedRow, useTaskKeys } from './use-task-keys'

/** The keys of a screen of tasks: they mean what is selected, else the row with the focus. */
export function useRowKeys(actions: RowActions, selection: Selection): void {
  const { t } = useTranslation('board')
  const { act } = actions
  const focused = useCallback(() => focusedRow()?.dataset['taskId'], [])
  const targets = useCallback((): readonly string[] => {
    if (openPanel()?.contains(document.activeElement) === true) return []
    const selected = selection.shown()
    if (selected.length > 0) return selected
    const id = focused()
    return id === undefined ? [] : [id]
  }, [focused, selection])
  const isOnRow = useCallback(() => document.activeElement === focusedRow(), [])
  const run = useCallback(
    (command: RowCommand, ids: readonly string[]) => {
      const id = focused()
      // One task only can be opened or copied: the one with the focus.
      const one = ['open', 'peek', 'page', 'title', 'copy'].some((name) => name === command)
      act(command, one && id !== undefined ? [id] : ids)
    },
    [act, focused],
  )
  useTaskKeys({ targets, isOnRow, run })
  useActions(
    useMemo(
      (): Action[] => [
        {
          id: 'select',
          label: t('actions.select'),
          keys: ['X'],
          scope: 'list',
          isHidden: true,
          when: () => focused() !== undefined,
          run: () => {
            const id = focused()
            if (id !== undefined) selection.toggle(id)
          },
        },
        {
          id: 'all',
          label: t('selectAllTasks'),
          keys: ['Mod+A'],
          scope: 'list',
          isHidden: true,
          when: () => focused() !== undefined,
          run: () => selection.all(),
        },
        {
          id: 'clear',
          label: t('clearSelection'),
          keys: ['Escape'],
          scope: 'list',
          isHidden: true,
          when: () => selection.shown().length > 0,
          run: selection.clear,
        },
      ],
      [focused, selection, t],
    ),
  )
}

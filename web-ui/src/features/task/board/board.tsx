import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskFilter } from '@/api/task/filter'
import { newestBoard } from '@/api/task/shown-lists'
import { knownTask } from '@/api/task/store'
import { usePhone } from '@/components/ui/use-media'
import { Tabs } from '@/components/ui/tabs'
import type { FocusKeeper } from '@/components/virtual-grid/focus-keeper'
import { draftOf, useCreateTask } from '@/features/task/shared/use-create-task'
import { RowDialogs } from '@/features/task/shared/row-dialogs'
import { useTaskCommands } from '@/features/task/shared/use-task-commands'
import { useBulkCommands } from '@/features/task/shared/use-bulk-commands'
import { useRowKeys } from '@/features/task/shared/use-row-keys'
import { dragged, useSelection } from '@/features/task/shared/use-selection'
import { useTaskOrder } from '@/features/task/shared/use-task-order'
import { BulkBar } from '@/features/task/shared/bulk-bar'
import { announce } from '@/lib/announce'
import { spotAt, spotBeside, type ShownColumn } from '@/features/task/shared/places'
import { Column } from './column'
import { useRowActions } from '@/features/task/shared/use-row-actions'
import { useRowDrop } from '@/features/task/shared/use-row-drag'
import styles from './board.module.css'

interface BoardProps {
  slug: string
  projectId: string
  filter: TaskFilter
  activeSprint: string | undefined
  columns: readonly ShownColumn[]
}

/** The columns of a project, and all that can be done with their cards by drag, key and menu. */
export function Board({ slug, projectId, filter, activeSprint, columns }: BoardProps) {
  const { t } = useTranslation('board')
  const client = useQueryClient()
  const element = useRef<HTMLDivElement>(null)
  const [keeper] = useState<FocusKeeper>(() => ({ id: null }))
  const phone = usePhone()
  const [shown, setShown] = useState<string>()
  const commands = useTaskCommands(filter)
  const create = useCreateTask(slug, projectId, filter)
  const newest = useCallback(
    () => newestBoard(client, projectId, filter)?.columns ?? [],
    [client, filter, projectId],
  )
  const bulk = useBulkCommands()
  const actions = useRowActions({ slug, projectId, columns: newest, commands, bulk, isBoard: true })
  const order = useMemo(() => columns.flatMap(({ ids }) => ids), [columns])
  const selection = useSelection(order)
  useRowKeys(actions, selection)
  useTaskOrder(order)
  const { moveTo } = actions

  const drop = useMemo(
    () => ({
      onStart: (id: string) => announce(t('pickedUp', { key: knownTask(client, id)?.task_id })),
      onCancel: (id: string) => {
        const task = knownTask(client, id)
        if (task !== undefined) announce(t('moveCancelled', { key: task.task_id, status: task.status.name }))
      },
      onDrop: ({ id, columnId, beside }: { id: string; columnId: string; beside: Beside | null }) => {
        const now = newest()
        const column = now.find(({ statusId }) => statusId === columnId)
        const spot =
          beside !== null
            ? spotBeside(now, id, beside.id, beside.edge)
            : column && spotAt(column, column.ids.length, id)
        if (spot) moveTo(dragged(selection, id), spot)
      },
    }),
    [client, moveTo, newest, selection, t],
  )
  useRowDrop(element, drop)

  const across = (from: number, direction: -1 | 1, index: number) => {
    for (let at = from + direction; at >= 0 && at < columns.length; at += direction) {
      const ids = columns[at]?.ids ?? []
      const id = ids[Math.min(index, ids.length - 1)]
      const row = id === undefined ? null : element.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)
      if (row) {
        row.focus()
        return
      }
    }
  }
  const column = (one: ShownColumn, at: number) => (
    <Column
      key={one.statusId}
      slug={slug}
      projectId={projectId}
      filter={filter}
      column={one}
      statuses={columns.map(({ status }) => status)}
      keeper={keeper}
      onAction={actions.act}
      selection={selection}
      onAcross={(direction, index) => across(at, direction, index)}
      onCreate={(title, place) =>
        create(
          { title, status: one.status, ...draftOf(filter, activeSprint) },
          place === 'top' ? (one.ids[0] ?? null) : null,
        )
      }
    />
  )
  return (
    <>
      <section ref={element} aria-label={t('board')} className={styles.board} data-testid="board">
        {phone ? (
          <Tabs
            label={t('columns')}
            selected={shown ?? columns[0]?.statusId ?? ''}
            onSelect={setShown}
            tabs={columns.map((one, at) => ({
              id: one.statusId,
              label: one.status.name,
              panel: column(one, at),
            }))}
          />
        ) : (
          columns.map(column)
        )}
      </section>
      <RowDialogs slug={slug} projectId={projectId} columns={newest} actions={actions} />
      <BulkBar selection={selection} actions={actions} />
    </>
  )
}

interface Beside {
  id: string
  edge: 'top' | 'bottom'
}

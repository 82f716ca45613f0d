import { useQueryClient } from '@tanstack/react-query'
import { useCallback, type RefObject } from 'react'
import { keys } from '@/api/keys'
import { boardQuery } from '@/api/task/get-board'
import type { Board } from '@/api/task/known-lists'
import type { Task } from '@/api/task/types'
import { openPanel } from '@/features/task/shared/panel-focus'
import { RowDialogs } from '@/features/task/shared/row-dialogs'
import { TaskMenu, type TaskAction } from '@/features/task/shared/task-menu'
import { useBulkCommands } from '@/features/task/shared/use-bulk-commands'
import { useRowActions, type RowCommand } from '@/features/task/shared/use-row-actions'
import { useTaskCommands } from '@/features/task/shared/use-task-commands'
import { focusedRow, useTaskKeys } from '@/features/task/shared/use-task-keys'

interface TaskActionsProps {
  org: string
  task: Task
  etag: string | null | undefined
  /** What holds the fields, beside which their pickers open. */
  around: RefObject<HTMLElement | null>
  isPage?: boolean
  onDeleted: () => void
}

const NO_COLUMNS: Board['columns'] = []
const ON_PAGE: readonly TaskAction[] = ['open', 'page']
const PLACES: readonly RowCommand[] = ['move', 'top', 'bottom']

/** The menu and the keys of an open task: all that a row offers. */
export function TaskActions({ org, task, etag, around, isPage = false, onDeleted }: TaskActionsProps) {
  const client = useQueryClient()
  const { id, project_id: projectId } = task
  const columns = useCallback(
    () => client.getQueryData<Board>(keys.board(projectId, {}))?.columns ?? NO_COLUMNS,
    [client, projectId],
  )
  const commands = useTaskCommands()
  const bulk = useBulkCommands()
  const actions = useRowActions({ slug: org, projectId, columns, commands, bulk })
  const run = (command: RowCommand) => {
    const at = around.current?.querySelector<HTMLElement>('[data-fields-of-task]') ?? null
    if (command === 'delete') commands.remove(task, { etag, onAsked: onDeleted })
    else if (!PLACES.includes(command)) actions.act(command, [id], at)
    else
      void client
        .query({ ...boardQuery(org, projectId, {}), staleTime: 'static' })
        .then(() => actions.act(command, [id]))
        .catch(() => undefined)
  }
  const targets = useCallback(
    (): readonly string[] => (isMeant(around, isPage) ? [id] : []),
    [around, id, isPage],
  )
  useTaskKeys({ targets, isOnRow: NEVER, run, without: isPage ? ON_PAGE : NOTHING })
  return (
    <>
      <TaskMenu
        slug={org}
        task={task}
        isReachable
        size="m"
        without={[
          ...(isPage ? ON_PAGE : (['open'] as const)),
          ...(task.parent_task_id === null ? [] : (['move', 'top', 'bottom'] as const)),
        ]}
        onAction={run}
      />
      <RowDialogs slug={org} projectId={projectId} columns={columns} actions={actions} />
    </>
  )
}

const NOTHING: readonly TaskAction[] = []
const NEVER = () => false

/** A key means the open task when the focus is in it, or neither on a row nor are others selected. */
function isMeant(around: RefObject<HTMLElement | null>, isPage: boolean): boolean {
  if (around.current?.contains(document.activeElement) === true) return true
  if (isPage) return openPanel() === null
  return focusedRow() === null && document.querySelector('[data-testid="bulk-bar"]') === null
}

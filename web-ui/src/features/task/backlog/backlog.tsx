import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statusesQuery } from '@/api/project/list-statuses'
import type { Project } from '@/api/project/put-project'
import type { Sprint } from '@/api/sprint/list-sprints'
import type { TaskFilter } from '@/api/task/filter'
import type { ListParams } from '@/api/task/known-lists'
import { newestList, newestTask } from '@/api/task/shown-lists'
import type { TaskList } from '@/api/task/task-list'
import type { FocusKeeper } from '@/components/virtual-grid/focus-keeper'
import { BulkBar } from '@/features/task/shared/bulk-bar'
import { columnsWithin } from '@/features/task/shared/places'
import { RowDialogs } from '@/features/task/shared/row-dialogs'
import { useBulkCommands } from '@/features/task/shared/use-bulk-commands'
import { useRowActions } from '@/features/task/shared/use-row-actions'
import { useRowKeys } from '@/features/task/shared/use-row-keys'
import { useSelection } from '@/features/task/shared/use-selection'
import { useTaskCommands } from '@/features/task/shared/use-task-commands'
import { useTaskOrder } from '@/features/task/shared/use-task-order'
import { SprintSection } from './sprint-section'
import { TaskSection } from './task-section'
import { useBacklogDrop } from './use-backlog-drop'
import styles from './backlog.module.css'

/** A sprint, or what is in none, with its tasks. */
export interface Section {
  sprint: Sprint | null
  params: ListParams | undefined
  list: TaskList | undefined
}

interface BacklogProps {
  slug: string
  project: Project
  filter: TaskFilter
  sprints: readonly Sprint[]
  sections: readonly Section[]
  mayManage: boolean
}

const NO_STATUSES: readonly never[] = []

/** The sections, and all that can be done with their tasks by drag, key and menu. */
export function Backlog({ slug, project, filter, sprints, sections, mayManage }: BacklogProps) {
  const { t } = useTranslation('sprint')
  const client = useQueryClient()
  const element = useRef<HTMLDivElement>(null)
  const [keeper] = useState<FocusKeeper>(() => ({ id: null }))
  const { data: statuses = NO_STATUSES } = useQuery(statusesQuery(slug, project.id))
  const ids = sections.flatMap(({ list }) => list?.ids ?? []).join()
  const order = useMemo(() => (ids === '' ? [] : ids.split(',')), [ids])
  const latest = useRef(sections)
  useEffect(() => {
    latest.current = sections
  })
  const columns = useCallback(
    () =>
      latest.current.flatMap(({ sprint, params }) => {
        const list = params && newestList(client, project.id, params)
        return columnsWithin(statuses, list?.ids ?? [], (id) => newestTask(client, id)).map((column) => ({
          ...column,
          section: sprint?.id ?? null,
        }))
      }),
    [client, project.id, statuses],
  )
  const commands = useTaskCommands(filter)
  const bulk = useBulkCommands()
  const actions = useRowActions({ slug, projectId: project.id, columns, commands, bulk })
  const selection = useSelection(order)
  useRowKeys(actions, selection)
  useTaskOrder(order)
  const accepts = useBacklogDrop(element, { columns, actions, selection, sprints })
  const section = { slug, project, filter, keeper, selection, accepts, onAction: actions.act }
  return (
    <div ref={element} className={styles.all}>
      {sections.map(({ sprint, list, params }) => {
        if (list === undefined || params === undefined) return null
        return sprint === null ? (
          <TaskSection
            key="backlog"
            {...section}
            name={t('backlog')}
            sprint={null}
            list={list}
            params={params}
            empty={t('emptyBacklog')}
          />
        ) : (
          <SprintSection
            key={sprint.id}
            {...section}
            sprint={sprint}
            sprints={sprints}
            list={list}
            params={params}
            mayManage={mayManage}
          />
        )
      })}
      <RowDialogs slug={slug} projectId={project.id} columns={columns} actions={actions} />
      <BulkBar selection={selection} actions={actions} />
    </div>
  )
}

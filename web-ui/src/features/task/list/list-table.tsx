import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { statusesQuery } from '@/api/project/list-statuses'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import type { ListParams } from '@/api/task/known-lists'
import { readOn } from '@/api/task/list-tasks'
import { newestList, newestTask } from '@/api/task/shown-lists'
import type { TaskList } from '@/api/task/task-list'
import { VirtualGrid } from '@/components/virtual-grid/virtual-grid'
import {
  columnsOf,
  groupingOf,
  pressedHeader,
  sortedBy,
  type ListSearch,
} from '@/features/task/shared/list-search'
import { BulkBar } from '@/features/task/shared/bulk-bar'
import { columnsWithin } from '@/features/task/shared/places'
import { RowDialogs } from '@/features/task/shared/row-dialogs'
import { useRowActions } from '@/features/task/shared/use-row-actions'
import { useRowKeys } from '@/features/task/shared/use-row-keys'
import { useSelection } from '@/features/task/shared/use-selection'
import { useBulkCommands } from '@/features/task/shared/use-bulk-commands'
import { useTaskOrder } from '@/features/task/shared/use-task-order'
import { useTaskCommands } from '@/features/task/shared/use-task-commands'
import { GroupRow } from './group-row'
import { headingOf } from './list-groups'
import { ListHeader } from './list-header'
import { ListRow } from './list-row'
import { useListDrop } from './use-list-drop'
import { useListGroups } from './use-list-groups'
import styles from './list.module.css'

interface ListTableProps {
  slug: string
  projectId: string
  params: ListParams
  list: TaskList
  search: ListSearch
  onSearch: (search: ListSearch) => void
}

const ROW = 40

/** The tasks that have been read as rows, and all that can be done with them by drag, key and menu. */
export function ListTable({ slug, projectId, params, list, search, onSearch }: ListTableProps) {
  const { t } = useTranslation('board')
  const client = useQueryClient()
  const element = useRef<HTMLElement>(null)
  const { data: statuses = [] } = useQuery(statusesQuery(slug, projectId))
  const { data: sprints = [] } = useQuery(sprintsQuery(slug, projectId))
  const { mutate: readMore, isPending: isReading } = useMutation(readOn(slug, projectId, params))
  const columns = useMemo(() => columnsOf(search), [search])
  const sorted = sortedBy(search)
  const { rows, groups, fold } = useListGroups({
    slug,
    projectId,
    ids: list.ids,
    by: groupingOf(search),
  })

  const places = useCallback(
    () =>
      columnsWithin(statuses, newestList(client, projectId, params)?.ids ?? [], (id) =>
        newestTask(client, id),
      ),
    [client, params, projectId, statuses],
  )
  const commands = useTaskCommands(params.filter)
  const bulk = useBulkCommands()
  const actions = useRowActions({
    slug,
    projectId,
    columns: places,
    commands,
    bulk,
    orderedBy: sorted === null ? undefined : t(`listColumns.${sorted}`),
  })
  const more = useCallback(() => {
    if (!isReading && list.next !== null) readMore(list)
  }, [isReading, list, readMore])
  const sprintName = useCallback((id: string) => sprints.find((sprint) => sprint.id === id)?.name, [sprints])
  const order = useMemo(() => rows.filter((row) => headingOf(row) === undefined), [rows])
  useTaskOrder(order)
  const selection = useSelection(order)
  useRowKeys(actions, selection)
  const accepts = useListDrop(element, { places, isSorted: sorted !== null, actions, selection })
  const press = (event: KeyboardEvent, row: string) => {
    const group = headingOf(row)
    if (group === undefined || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    fold(group)
  }

  return (
    <section ref={element} aria-label={t('tasks')} className={styles.list} data-total={list.total}>
      <VirtualGrid
        label={t('tasks')}
        ids={rows}
        total={rows.length + list.total - list.ids.length}
        estimate={ROW}
        className={styles.box}
        header={
          <ListHeader
            columns={columns}
            ids={order}
            selection={selection}
            search={search}
            onSort={(column) => onSearch(pressedHeader(search, column))}
          />
        }
        onRowKey={press}
        onExtend={selection.extend}
        onNearEnd={more}
      >
        {(id, row) => {
          const group = headingOf(id)
          if (group === undefined) {
            return (
              <ListRow
                key={id}
                slug={slug}
                id={id}
                row={row}
                columns={columns}
                statuses={statuses}
                sprintName={sprintName}
                accepts={accepts}
                selection={selection}
                onAction={actions.act}
              />
            )
          }
          const { label, shape, count, isFolded } = groups(group)
          return (
            <GroupRow
              key={id}
              row={row}
              label={label}
              shape={shape}
              count={count}
              span={columns.length + 2}
              isFolded={isFolded}
              onFold={() => fold(group)}
            />
          )
        }}
      </VirtualGrid>
      <RowDialogs slug={slug} projectId={projectId} columns={places} actions={actions} />
      <BulkBar selection={selection} actions={actions} />
    </section>
  )
}

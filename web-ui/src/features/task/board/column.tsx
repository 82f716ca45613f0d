import { useMutation } from '@tanstack/react-query'
import { Ellipsis, Plus } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import type { TaskFilter } from '@/api/task/filter'
import { readMore } from '@/api/task/get-board'
import { progressOf, type StatusLike } from '@/components/fields/options'
import { StatusIcon } from '@/components/fields/status-icon'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { FocusKeeper } from '@/components/virtual-grid/focus-keeper'
import type { GridRowProps } from '@/components/virtual-grid/row'
import { VirtualGrid } from '@/components/virtual-grid/virtual-grid'
import type { TaskAction } from '@/features/task/shared/task-menu'
import type { Selection } from '@/features/task/shared/use-selection'
import type { ShownColumn } from '@/features/task/shared/places'
import { Card } from './card'
import { QuickAdd } from './quick-add'
import { useColumnDrop } from '@/features/task/shared/use-row-drag'
import styles from './column.module.css'

const CARD = 118

interface ColumnProps {
  slug: string
  projectId: string
  filter: TaskFilter
  column: ShownColumn
  statuses: readonly StatusLike[]
  keeper: FocusKeeper
  selection: Selection
  onAction: (action: TaskAction, ids: readonly string[]) => void
  onAcross: (direction: -1 | 1, index: number) => void
  onCreate: (title: string, at: 'top' | 'bottom') => void
}

/** A status and its cards. */
export function Column(props: ColumnProps) {
  const { slug, projectId, filter, column, statuses, keeper, selection, ...on } = props
  const { t } = useTranslation('board')
  const element = useRef<HTMLElement>(null)
  const isOver = useColumnDrop(element, column.statusId)
  const [isAdding, setAdding] = useState(false)
  const [isFolded, setFolded] = useState(false)
  const { mutate, isPending } = useMutation(readMore(slug, projectId, filter))
  const { status, ids, total } = column
  const more = useCallback(() => {
    if (!isPending && column.next !== null) mutate({ column })
  }, [column, isPending, mutate])
  const name = status.name
  const { onAction } = on
  const card = useCallback(
    (id: string, row: GridRowProps) => (
      <Card key={id} slug={slug} id={id} row={row} selection={selection} onAction={onAction} />
    ),
    [onAction, selection, slug],
  )
  return (
    <section
      ref={element}
      className={styles.column}
      data-column={status.id}
      data-total={total}
      data-loaded={ids.length}
      data-over={isOver || undefined}
      data-folded={isFolded || undefined}
    >
      <header className={styles.header}>
        <StatusIcon category={status.category} color={status.color} progress={progressOf(statuses, status)} />
        <h2 className={styles.name} dir="auto" translate="no">
          {name}
        </h2>
        <span className={styles.count}>{total}</span>
        <span className={styles.tools}>
          <IconButton
            icon={Plus}
            size="s"
            label={t('addAtTop', { status: name })}
            onPress={() => setAdding(true)}
          />
          <MenuTrigger>
            <IconButton icon={Ellipsis} size="s" label={t('columnActions', { status: name })} />
            <Menu label={t('columnActions', { status: name })}>
              <MenuItem label={t('selectAllTasks')} onAction={() => selection.all(ids)} />
              <MenuItem label={t('foldColumn')} onAction={() => setFolded(!isFolded)} />
            </Menu>
          </MenuTrigger>
        </span>
      </header>
      {isAdding && (
        <QuickAdd onCreate={(title) => on.onCreate(title, 'top')} onEnd={() => setAdding(false)} />
      )}
      {!isFolded && (
        <VirtualGrid
          label={name}
          ids={ids}
          total={total}
          estimate={CARD}
          keeper={keeper}
          className={styles.cards}
          onExtend={selection.extend}
          onAcross={on.onAcross}
          onNearEnd={more}
          footer={
            <>
              {ids.length === 0 && <p className={styles.empty}>{t('noTasks')}</p>}
              <QuickAdd
                label={t('newTaskIn', { status: name })}
                onCreate={(title) => on.onCreate(title, 'bottom')}
              />
            </>
          }
        >
          {card}
        </VirtualGrid>
      )}
    </section>
  )
}

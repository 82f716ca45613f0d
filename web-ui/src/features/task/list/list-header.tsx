import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '@/components/ui/icon'
import { SORT_OF, sortedBy, type Column, type ListSearch } from '@/features/task/shared/list-search'
import { SelectAllBox } from '@/features/task/shared/select-box'
import type { Selection } from '@/features/task/shared/use-selection'
import styles from './list.module.css'

interface ListHeaderProps {
  columns: readonly Column[]
  ids: readonly string[]
  selection: Selection
  search: ListSearch
  onSort: (column: Column) => void
}

/** The names of the columns; by some of them the list can be sorted. */
export function ListHeader({ columns, ids, selection, search, onSort }: ListHeaderProps) {
  const { t } = useTranslation('board')
  const sorted = sortedBy(search)
  const isDown = search.dir === 'desc'
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      <div role="gridcell" className={styles.check}>
        <SelectAllBox ids={ids} selection={selection} />
      </div>
      {columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          className={styles.cell}
          data-column={column}
          aria-sort={column !== sorted ? undefined : isDown ? 'descending' : 'ascending'}
        >
          {SORT_OF[column] === undefined ? (
            <span className={styles.name}>{t(`listColumns.${column}`)}</span>
          ) : (
            <button type="button" className={styles.sort} onClick={() => onSort(column)}>
              <span>{t(`listColumns.${column}`)}</span>
              {column === sorted && <Icon of={isDown ? ArrowDown : ArrowUp} size={14} />}
            </button>
          )}
        </div>
      ))}
      <div role="gridcell" className={styles.end} />
    </div>
  )
}

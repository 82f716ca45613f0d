import { Columns3, Rows3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import { Button } from '@/components/ui/button'
import { ButtonLabel } from '@/components/ui/button-label'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem } from '@/components/ui/menu'
import {
  ALWAYS,
  COLUMNS,
  columnsOf,
  groupingOf,
  GROUPINGS,
  withColumns,
  type ListSearch,
} from '@/features/task/shared/list-search'
import { cx } from '@/lib/cx'
import styles from './list.module.css'

interface ListToolsProps {
  search: ListSearch
  onSearch: (search: ListSearch) => void
}

const NONE = 'none'

/** How the list shows its tasks: by what in groups, and which columns. */
export function ListTools({ search, onSearch }: ListToolsProps) {
  const { t } = useTranslation(['board', 'common', 'task'])
  const grouping = groupingOf(search)
  const nameOf = (by: string) =>
    by === NONE ? t('common:none') : t(`listColumns.${GROUPINGS.find((name) => name === by) ?? 'status'}`)
  const group = (by: string) => {
    const next = { ...search, group: by }
    if (by === NONE) Reflect.deleteProperty(next, 'group')
    onSearch(next)
  }
  return (
    <span className={cx(styles.tools)}>
      <MenuTrigger>
        <Button>
          <Icon of={Rows3} />
          <ButtonLabel>{t('groupBy', { value: nameOf(grouping ?? NONE) })}</ButtonLabel>
        </Button>
        <Menu
          label={t('groupByMenu')}
          placement="bottom end"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[grouping ?? NONE]}
          onAction={(by) => group(String(by))}
        >
          {[NONE, ...GROUPINGS].map((by) => (
            <MenuItem key={by} id={by} label={nameOf(by)} />
          ))}
        </Menu>
      </MenuTrigger>
      <MenuTrigger>
        <Button>
          <Icon of={Columns3} />
          <ButtonLabel>{t('columns')}</ButtonLabel>
        </Button>
        <Menu
          label={t('columns')}
          placement="bottom end"
          selectionMode="multiple"
          selectedKeys={columnsOf(search)}
          disabledKeys={ALWAYS}
          onSelectionChange={(chosen) => {
            if (chosen !== 'all')
              onSearch(
                withColumns(
                  search,
                  COLUMNS.filter((column) => chosen.has(column)),
                ),
              )
            else onSearch(withColumns(search, COLUMNS))
          }}
        >
          {COLUMNS.map((column) => (
            <MenuItem key={column} id={column} label={t(`listColumns.${column}`)} />
          ))}
        </Menu>
      </MenuTrigger>
    </span>
  )
}

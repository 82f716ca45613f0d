import { ListFilterPlus, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger, Toolbar } from 'react-aria-components'
import type { Action } from '@/actions/action'
import { useActions } from '@/actions/use-actions'
import { FILTER_FIELDS, type FilterField } from '@/api/task/filter-fields'
import { Button } from '@/components/ui/button'
import { ButtonLabel } from '@/components/ui/button-label'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { Picker } from '@/components/ui/picker'
import { SearchField } from '@/components/ui/search-field'
import { withoutFilters, type TaskSearch } from '@/features/task/shared/task-search'
import { cx } from '@/lib/cx'
import { list } from '@/lib/search-params'
import { useFilterOptions } from './filter-options'
import styles from './filter-bar.module.css'

interface FilterBarProps<Search extends TaskSearch> {
  slug: string
  projectId: string
  search: Search
  onSearch: (search: Search) => void
  /** How many tasks fit, when it is known. */
  total: number | undefined
  /** How what fits is shown. */
  tools?: ReactNode
}

const PAUSE = 150

/** What of the tasks is shown: a chip for each field, a text, and how many that are. */
export function FilterBar<Search extends TaskSearch>(props: FilterBarProps<Search>) {
  const { slug, projectId, search, onSearch, total, tools } = props
  const { t } = useTranslation('board')
  const options = useFilterOptions(slug, projectId)
  const add = useRef<HTMLDivElement>(null)
  const [adding, setAdding] = useState<FilterField | null>(null)
  const [isOpen, setOpen] = useState(false)
  useActions(
    useMemo(
      (): Action[] => [
        {
          id: 'filter',
          label: t('actions.filter'),
          keys: ['F'],
          scope: 'list',
          icon: ListFilterPlus,
          run: () => setOpen(true),
        },
      ],
      [t],
    ),
  )
  const nameOf = (field: FilterField) => (field === 'label' ? t('filterLabels') : t(`filterFields.${field}`))
  const set = (field: FilterField, values: readonly string[]) => {
    const next = { ...search }
    if (values.length > 0) next[field] = values.join(',')
    else Reflect.deleteProperty(next, field)
    onSearch(next)
  }
  const picker = (field: FilterField) => ({
    label: nameOf(field),
    options: options[field],
    selected: list(search[field]),
    isMultiple: true,
    onChange: (values: string[]) => set(field, values),
  })
  const chosen = FILTER_FIELDS.filter((field) => search[field] !== undefined && search[field] !== 'all')
  const isAny = chosen.length > 0 || search.q !== undefined
  return (
    <Toolbar aria-label={t('filters')} className={cx(styles.bar)}>
      <div ref={add}>
        <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <Button>
            <Icon of={ListFilterPlus} />
            <ButtonLabel>{t('addFilter')}</ButtonLabel>
          </Button>
          <Menu label={t('addFilter')} onAction={(field) => setAdding(asField(field))}>
            {FILTER_FIELDS.map((field) => (
              <MenuItem key={field} id={field} label={t(`filterFields.${field}`)} />
            ))}
          </Menu>
        </MenuTrigger>
        {adding !== null && (
          <Picker
            {...picker(adding)}
            isOpen
            triggerRef={add}
            onOpenChange={(isOpen) => {
              if (!isOpen) setAdding(null)
            }}
          />
        )}
      </div>
      {chosen.map((field) => (
        <span key={field} className={styles.chip}>
          <Picker {...picker(field)}>
            <Button>
              {t('filterChip', {
                field: t(`filterFields.${field}`),
                value: list(search[field])
                  .map((value) => options[field].find(({ id }) => id === value)?.label ?? '…')
                  .join(', '),
              })}
            </Button>
          </Picker>
          <IconButton
            icon={X}
            size="s"
            label={t('removeFilter', { field: t(`filterFields.${field}`) })}
            onPress={() => set(field, [])}
          />
        </span>
      ))}
      <TextFilter
        key={search.q === undefined ? 'empty' : 'text'}
        value={search.q ?? ''}
        onChange={(q) => {
          const next = { ...search }
          if (q.trim() === '') delete next.q
          else next.q = q
          onSearch(next)
        }}
      />
      {isAny && <Button onPress={() => onSearch(withoutFilters(search))}>{t('clearFilters')}</Button>}
      <span role="status" className={styles.count}>
        {total !== undefined && t('count', { count: total })}
      </span>
      {tools}
    </Toolbar>
  )
}

function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('board')
  const [text, setText] = useState(value)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => latest.current(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text, value])
  return (
    <span className={styles.text}>
      <SearchField framed label={t('filterByText')} value={text} onChange={setText} />
    </span>
  )
}

function asField(key: unknown): FilterField | null {
  return FILTER_FIELDS.find((field) => field === key) ?? null
}

import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Autocomplete, Dialog, ListBox, useFilter, type Selection } from 'react-aria-components'
import { cx } from '@/lib/cx'
import { PickerRow } from './picker-row'
import { SearchField } from './search-field'
import { useTouch } from './use-media'
import styles from './picker.module.css'

export interface PickerOption {
  id: string
  label: string
  /** Stands before the label. */
  shape?: ReactNode
  description?: string
}

export interface PickerListProps {
  /** The name of the dialog and of its list. */
  label: string
  options: readonly PickerOption[]
  selected: readonly string[]
  onChange: (selected: string[]) => void
  isMultiple?: boolean
  /** Makes what was looked for and is not there. */
  create?: { label: (text: string) => string; run: (text: string) => void }
  onDone: () => void
}

const FEW = 7
const CREATE = '\u0000create'

export function PickerList({
  label,
  options,
  selected,
  onChange,
  isMultiple = false,
  create,
  onDone,
}: PickerListProps) {
  const { t } = useTranslation()
  const { contains } = useFilter({ sensitivity: 'base' })
  const touch = useTouch()
  const [text, setText] = useState('')
  const [ordered] = useState(() => currentFirst(options, selected))
  const wanted = text.trim()
  const shown = ordered.filter((option) => contains(option.label, wanted))
  const isNew =
    wanted !== '' && !options.some((option) => option.label.toLowerCase() === wanted.toLowerCase())
  const find = options.length > FEW || create !== undefined

  const choose = (id: string) => {
    if (id === CREATE) create?.run(wanted)
    else if (!isMultiple) onChange([id])
    else onChange(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id])
    if (!isMultiple) onDone()
    else setText('')
  }

  const select = (selection: Selection) => {
    if (selection === 'all') return
    const before = new Set(selected)
    const added = [...selection].map(String).find((id) => !before.has(id))
    const removed = selected.find((id) => !selection.has(id) && shown.some((option) => option.id === id))
    const chosen = added ?? removed
    if (chosen !== undefined) choose(chosen)
    else onDone()
  }

  const byNumber = (event: KeyboardEvent) => {
    if (text !== '' || event.altKey || event.ctrlKey || event.metaKey || !/^\d$/.test(event.key)) return
    const option = options[Number(event.key)]
    if (!option || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    choose(option.id)
  }

  const list = (
    <ListBox
      aria-label={label}
      className={cx(styles.list)}
      selectionMode={isMultiple ? 'multiple' : 'single'}
      disallowEmptySelection={!isMultiple}
      escapeKeyBehavior="none"
      selectedKeys={selected.filter((id) => shown.some((option) => option.id === id))}
      onSelectionChange={select}
      autoFocus={!find}
      renderEmptyState={() => <p className={styles.nothing}>{t('nothingFits')}</p>}
    >
      {shown.map((option) => (
        <PickerRow key={option.id} option={option} />
      ))}
      {create !== undefined && isNew && <PickerRow option={{ id: CREATE, label: create.label(wanted) }} />}
    </ListBox>
  )

  return (
    <Dialog aria-label={label} className={cx(styles.dialog)}>
      {/* Digits choose; the fields and lists within have their own keys. */}
      <div role="presentation" className={styles.keys} onKeyDownCapture={byNumber}>
        {find ? (
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField label={t('find')} autoFocus={!touch} />
            {list}
          </Autocomplete>
        ) : (
          list
        )}
      </div>
    </Dialog>
  )
}

function currentFirst(options: readonly PickerOption[], selected: readonly string[]): PickerOption[] {
  const chosen = options.filter(({ id }) => selected.includes(id))
  return [...chosen, ...options.filter(({ id }) => !selected.includes(id))]
}

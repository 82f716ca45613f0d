import { useTranslation } from 'react-i18next'
import { useIsSelected, useSelectedIds, type Selection } from './use-selection'
import styles from './select-box.module.css'

interface SelectBoxProps {
  id: string
  taskKey: string
  selection: Selection
  isReachable: boolean
}

/** Selects the task of its row; with Shift all from the last one that was chosen. */
export function SelectBox({ id, taskKey, selection, isReachable }: SelectBoxProps) {
  const { t } = useTranslation('board')
  const isSelected = useIsSelected(selection.store, id)
  return (
    <label className={styles.box} data-select-of-row data-selected={isSelected || undefined}>
      <input
        type="checkbox"
        aria-label={t('select', { key: taskKey })}
        tabIndex={isReachable ? 0 : -1}
        checked={isSelected}
        onChange={() => undefined}
        onClick={(event) => {
          if (event.shiftKey) selection.extend(id, id)
          else selection.toggle(id)
        }}
      />
    </label>
  )
}

/** All that the list shows. */
export function SelectAllBox({ ids, selection }: { ids: readonly string[]; selection: Selection }) {
  const { t } = useTranslation('board')
  const selected = useSelectedIds(selection.store)
  const count = ids.filter((id) => selected.has(id)).length
  return (
    <label className={styles.box} data-selected>
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = count > 0 && count < ids.length
        }}
        type="checkbox"
        aria-label={t('selectAll')}
        checked={count > 0 && count === ids.length}
        onChange={() => (count === ids.length ? selection.clear() : selection.all(ids))}
      />
    </label>
  )
}

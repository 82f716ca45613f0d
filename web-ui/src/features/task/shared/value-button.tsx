import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldName } from '@/components/fields/field-button'
import styles from './value-button.module.css'

interface ValueButtonProps {
  field: FieldName
  value: string
  /** Before the words. */
  children?: ReactNode
  /** Instead of the words. */
  shown?: ReactNode
  /** It is a name that somebody gave. */
  isName?: boolean
  isEmpty?: boolean
  isActive: boolean
  isDisabled: boolean
  onOpen: (at: HTMLElement) => void
}

/** "Field: value" in a cell. A table has hundreds of them, so it is no more than the browser's own button. */
export function ValueButton({ field, value, children, shown, isName = false, ...rest }: ValueButtonProps) {
  const { isEmpty = false, isActive, isDisabled, onOpen } = rest
  const { t } = useTranslation('task')
  return (
    <button
      type="button"
      className={styles.value}
      aria-label={t('fieldValue', { field: t(`fields.${field}`), value })}
      aria-haspopup="dialog"
      tabIndex={isActive ? 0 : -1}
      disabled={isDisabled}
      data-empty={isEmpty || undefined}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      {children}
      {shown ?? (
        <span className={styles.words} dir="auto" translate={isName ? 'no' : undefined}>
          {value}
        </span>
      )}
    </button>
  )
}

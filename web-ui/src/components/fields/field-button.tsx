import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import styles from './field-button.module.css'

export type FieldName = 'status' | 'priority' | 'assignee' | 'labels' | 'sprint' | 'dueDate' | 'type'

interface FieldButtonProps {
  field: FieldName
  /** In words; what is empty says so, too. */
  value: string
  shape?: ReactNode
  /** Shown instead of the words. */
  children?: ReactNode
  look?: 'quiet' | 'outline'
  isDisabled?: boolean
}

/** Shows the value of a field and opens its picker; it is named "Field: value". */
export function FieldButton({ field, value, shape, children, look = 'quiet', ...props }: FieldButtonProps) {
  const { t } = useTranslation('task')
  return (
    <Button {...props} look={look} aria-label={t('fieldValue', { field: t(`fields.${field}`), value })}>
      {shape}
      {children ?? (
        <span className={styles.value} dir="auto" translate="no">
          {value}
        </span>
      )}
    </Button>
  )
}

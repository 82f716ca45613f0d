import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Input, SearchField as AriaSearchField, type SearchFieldProps } from 'react-aria-components'
import { cx } from '@/lib/cx'
import { Icon } from './icon'
import styles from './search-field.module.css'

interface Props extends Omit<SearchFieldProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** Its accessible name and what stands in it while it is empty. */
  label: string
  /** With a border of its own; without one it is the head of a popover. */
  framed?: boolean
  inputRef?: Ref<HTMLInputElement>
}

export function SearchField({ label, framed = false, inputRef, ...props }: Props) {
  const { t } = useTranslation()
  return (
    <AriaSearchField
      autoComplete="off"
      {...props}
      aria-label={label}
      className={cx(styles.field)}
      data-framed={framed || undefined}
    >
      {({ isEmpty }) => (
        <>
          <Icon of={Search} />
          <Input
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            className={cx(styles.input)}
            placeholder={label}
            dir="auto"
          />
          {!isEmpty && (
            <Button aria-label={t('clear')} className={cx(styles.clear)}>
              <Icon of={X} size={14} />
            </Button>
          )}
        </>
      )}
    </AriaSearchField>
  )
}

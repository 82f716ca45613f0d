import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Picker, type PickerProps } from '@/components/ui/picker'
import { FieldButton, type FieldName } from './field-button'

/** How a picker is opened, for those that are opened by a key or a menu as well. */
export type Opening = Pick<PickerProps, 'isOpen' | 'onOpenChange' | 'triggerRef'> & {
  /** The button in place of "Field: value"; null: none, it is opened by `isOpen` beside `triggerRef`. */
  trigger?: ReactNode
  isDisabled?: boolean
  look?: 'quiet' | 'outline'
}

interface FieldPickerProps extends Omit<PickerProps, 'label' | 'children'>, Opening {
  field: FieldName
  /** Shown in the button instead of the words. */
  shown?: ReactNode
  /** The words for no choice. */
  empty: string
}

export function FieldPicker({
  field,
  trigger,
  shown,
  empty,
  isDisabled = false,
  look = 'quiet',
  ...picker
}: FieldPickerProps) {
  const { t } = useTranslation('task')
  const chosen = picker.options.filter(({ id }) => picker.selected.includes(id))
  const button =
    trigger === undefined ? (
      <FieldButton
        field={field}
        value={chosen.map(({ label }) => label).join(', ') || empty}
        shape={picker.isMultiple === true ? undefined : chosen[0]?.shape}
        look={look}
        isDisabled={isDisabled}
      >
        {shown}
      </FieldButton>
    ) : (
      trigger
    )
  return (
    <Picker {...picker} label={t(`fields.${field}`)}>
      {button === null ? undefined : button}
    </Picker>
  )
}

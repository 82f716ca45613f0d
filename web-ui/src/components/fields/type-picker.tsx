import { useTranslation } from 'react-i18next'
import { FieldPicker, type Opening } from './field-picker'
import { TYPES, typeOptions } from './options'
import type { TaskType } from './type-icon'

interface TypePickerProps extends Opening {
  value: TaskType
  onChange: (type: TaskType) => void
}

export function TypePicker({ value, onChange, ...opening }: TypePickerProps) {
  const { t } = useTranslation('task')
  const choose = ([chosen]: string[]) => {
    const type = TYPES.find((candidate) => candidate === chosen)
    if (type !== undefined) onChange(type)
  }
  return (
    <FieldPicker
      {...opening}
      field="type"
      options={typeOptions(t)}
      selected={[value]}
      onChange={choose}
      empty=""
    />
  )
}

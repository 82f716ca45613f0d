import { FieldPicker, type Opening } from './field-picker'
import { statusOptions, type StatusLike } from './options'

interface StatusPickerProps extends Opening {
  statuses: readonly StatusLike[]
  value: string | null
  onChange: (statusId: string) => void
}

export function StatusPicker({ statuses, value, onChange, ...opening }: StatusPickerProps) {
  return (
    <FieldPicker
      {...opening}
      field="status"
      options={statusOptions(statuses)}
      selected={value === null ? [] : [value]}
      onChange={([chosen]) => chosen !== undefined && onChange(chosen)}
      empty=""
    />
  )
}

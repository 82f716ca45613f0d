import { useTranslation } from 'react-i18next'
import { FieldPicker, type Opening } from './field-picker'
import { PRIORITIES, priorityOptions } from './options'
import type { Priority } from './priority-icon'

interface PriorityPickerProps extends Opening {
  value: Priority | null
  onChange: (priority: Priority) => void
}

export function PriorityPicker({ value, onChange, ...opening }: PriorityPickerProps) {
  const { t } = useTranslation('task')
  const choose = ([chosen]: string[]) => {
    const priority = PRIORITIES.find((candidate) => candidate === chosen)
    if (priority !== undefined) onChange(priority)
  }
  return (
    <FieldPicker
      {...opening}
      field="priority"
      options={priorityOptions(t)}
      selected={value === null ? [] : [value]}
      onChange={choose}
      empty={t('priorities.none')}
    />
  )
}

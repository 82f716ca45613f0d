import { useTranslation } from 'react-i18next'
import { FieldPicker, type Opening } from './field-picker'
import { NONE, sprintOptions } from './options'

interface SprintPickerProps extends Opening {
  sprints: readonly { id: string; name: string }[]
  /** Undefined: several have different ones. */
  value: string | null | undefined
  onChange: (sprintId: string | null) => void
}

export function SprintPicker({ sprints, value, onChange, ...opening }: SprintPickerProps) {
  const { t } = useTranslation('task')
  return (
    <FieldPicker
      {...opening}
      field="sprint"
      options={sprintOptions(sprints, t)}
      selected={value === undefined ? [] : [value ?? NONE]}
      onChange={([chosen]) => onChange(chosen === undefined || chosen === NONE ? null : chosen)}
      empty={t('noSprint')}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { FieldPicker, type Opening } from './field-picker'
import { NONE, peopleOptions, type PersonLike } from './options'

interface AssigneePickerProps extends Opening {
  people: readonly PersonLike[]
  /** The id of who looks at it. */
  me: string | undefined
  /** Undefined: several have different ones. */
  value: string | null | undefined
  onChange: (userId: string | null) => void
}

export function AssigneePicker({ people, me, value, onChange, ...opening }: AssigneePickerProps) {
  const { t } = useTranslation('task')
  return (
    <FieldPicker
      {...opening}
      field="assignee"
      options={peopleOptions(people, me, t)}
      selected={value === undefined ? [] : [value ?? NONE]}
      onChange={([chosen]) => onChange(chosen === undefined || chosen === NONE ? null : chosen)}
      empty={t('nobody')}
    />
  )
}

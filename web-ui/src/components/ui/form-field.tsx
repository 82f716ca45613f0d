import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { PasswordField, type PasswordFieldProps } from './password-field'
import { TextField, type TextFieldProps } from './text-field'

interface Bound<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
}

type Own = 'name' | 'value' | 'onChange' | 'onBlur' | 'error' | 'inputRef' | 'areaRef'

export function FormTextField<T extends FieldValues>({
  control,
  name,
  onEdit,
  ...props
}: Bound<T> & Omit<TextFieldProps, Own> & { onEdit?: (text: string) => void }) {
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, ...bound } = field
  const place = props.rows === undefined ? { inputRef: ref } : { areaRef: ref }
  const edit = (text: string) => {
    onChange(text)
    onEdit?.(text)
  }
  return <TextField {...props} {...bound} {...place} onChange={edit} error={fieldState.error?.message} />
}

export function FormPasswordField<T extends FieldValues>({
  control,
  name,
  ...props
}: Bound<T> & Omit<PasswordFieldProps, Own>) {
  const { field, fieldState } = useController({ control, name })
  const { ref, ...bound } = field
  return <PasswordField {...props} {...bound} inputRef={ref} error={fieldState.error?.message} />
}

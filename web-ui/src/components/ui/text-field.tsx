import type { ReactNode, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import styles from './field.module.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string
  description?: ReactNode
  /** Why the server or the schema refused what is in it. */
  error?: string | undefined
  placeholder?: string
  /** More than one line when given. */
  rows?: number
  /** Stands in the field at its end, such as a switch of what it shows. */
  end?: ReactNode
  inputRef?: Ref<HTMLInputElement>
  areaRef?: Ref<HTMLTextAreaElement>
}

export function TextField({
  label,
  description,
  error,
  placeholder = '',
  rows,
  end,
  inputRef,
  areaRef,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      autoComplete="off"
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {rows === undefined ? (
        <span className={styles.box}>
          <Input
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            className={styles.input ?? ''}
            placeholder={placeholder}
            dir="auto"
          />
          {end}
        </span>
      ) : (
        <TextArea
          {...(areaRef === undefined ? {} : { ref: areaRef })}
          className={styles.area ?? ''}
          rows={rows}
          placeholder={placeholder}
          dir="auto"
        />
      )}
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>
        <span role="alert">{error}</span>
      </FieldError>
    </AriaTextField>
  )
}

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { TextField, type TextFieldProps } from './text-field'
import styles from './password-field.module.css'

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'end' | 'rows'> & {
  autoComplete: 'current-password' | 'new-password'
}

export function PasswordField(props: PasswordFieldProps) {
  const { t } = useTranslation('identity')
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      end={
        // A toggle button of React Aria brings toolbars and focus scopes to the first screen.
        <Button
          aria-pressed={shown}
          onPress={() => setShown(!shown)}
          aria-label={t('showCharacters')}
          className={styles.toggle ?? ''}
        >
          <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      }
    />
  )
}

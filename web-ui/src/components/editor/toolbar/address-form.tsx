import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Input, TextField } from 'react-aria-components'
import { Button } from '@/components/ui/button'
import styles from './toolbar.module.css'

const SCHEME = 'https://'

interface AddressFormProps {
  address: string
  /** The address made whole, or null when it may not stand in a text. */
  check: (typed: string) => string | null
  refusal: string
  onApply: (address: string) => void
  onCancel: () => void
}

/** Asks for one address. `Enter` takes it, `Esc` leaves all as it is. */
export function AddressForm({ address, check, refusal, onApply, onCancel }: AddressFormProps) {
  const { t } = useTranslation('editor')
  const [typed, setTyped] = useState(address)
  const [refused, setRefused] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const whole = check(typed)
    if (whole === null) setRefused(true)
    else onApply(whole)
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <TextField
        aria-label={t('address')}
        autoComplete="off"
        autoFocus
        value={typed}
        isInvalid={refused}
        validationBehavior="aria"
        onChange={(value) => {
          setTyped(value)
          setRefused(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          else event.continuePropagation()
        }}
      >
        <Input type="url" inputMode="url" dir="ltr" className={styles.address ?? ''} placeholder={SCHEME} />
      </TextField>
      <Button type="submit" look="outline">
        {t('apply')}
      </Button>
      {refused && (
        <span role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
    </form>
  )
}

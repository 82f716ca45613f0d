import { parseDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment, FieldError, Label } from 'react-aria-components'
import { cx } from '@/lib/cx'
import type { Day } from '@/lib/dates'
import styles from './date-field.module.css'

interface DateFieldProps {
  label: string
  value: Day | null
  onChange: (day: Day | null) => void
  error?: string | undefined
}

/** A day in parts that are typed or counted up and down. */
export function DateField({ label, value, onChange, error }: DateFieldProps) {
  return (
    <AriaDateField
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? null : day.toString())}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(styles.field)}
    >
      <Label className={cx(styles.label)}>{label}</Label>
      <DateInput className={cx(styles.input)}>
        {(segment) => <DateSegment segment={segment} className={cx(styles.segment)} />}
      </DateInput>
      <FieldError className={cx(styles.error)}>
        <span role="alert">{error}</span>
      </FieldError>
    </AriaDateField>
  )
}

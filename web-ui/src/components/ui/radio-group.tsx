import { Label, RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import { cx } from '@/lib/cx'
import styles from './choice.module.css'

interface RadioGroupProps<T extends string> {
  label: string
  /** The name is said and not shown. */
  labelHidden?: boolean
  options: readonly { id: T; label: string }[]
  value: T | null
  onChange: (value: T) => void
  isDisabled?: boolean
}

export function RadioGroup<T extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  isDisabled = false,
}: RadioGroupProps<T>) {
  const change = (chosen: string) => {
    const option = options.find(({ id }) => id === chosen)
    if (option) onChange(option.id)
  }
  return (
    <AriaRadioGroup
      className={cx(styles.group)}
      value={value}
      onChange={change}
      isDisabled={isDisabled}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <Label className={cx(styles.label)}>{label}</Label>}
      <div className={styles.options}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} className={cx(styles.field)}>
            <RadioButton className={cx(styles.choice)}>
              <span className={styles.dot} />
              <span>{option.label}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </AriaRadioGroup>
  )
}

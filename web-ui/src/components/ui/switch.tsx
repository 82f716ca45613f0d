import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components'
import { cx } from '@/lib/cx'
import styles from './choice.module.css'

interface SwitchProps extends Omit<SwitchFieldProps, 'className' | 'style' | 'children'> {
  children: ReactNode
}

export function Switch({ children, ...props }: SwitchProps) {
  return (
    <SwitchField {...props} className={cx(styles.field)}>
      <SwitchButton className={cx(styles.choice)}>
        <span className={styles.track}>
          <span className={styles.thumb} />
        </span>
        <span>{children}</span>
      </SwitchButton>
    </SwitchField>
  )
}

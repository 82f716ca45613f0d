import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** Filled at most once per view; danger only inside a question. */
  look?: 'filled' | 'outline' | 'quiet' | 'danger'
  /** As wide as what holds it. */
  wide?: boolean
}

/** While `isPending` it keeps its width and name, shows a ring and takes no press. */
export function Button({ look = 'quiet', wide = false, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={styles.button ?? ''} data-look={look} data-wide={wide || undefined}>
      {(state) => (
        <>
          <span className={styles.content}>
            {typeof children === 'function' ? children(state) : children}
          </span>
          {state.isPending && <span className={styles.ring} aria-hidden="true" />}
        </>
      )}
    </AriaButton>
  )
}

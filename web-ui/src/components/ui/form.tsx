import type { ReactNode, SubmitEvent } from 'react'
import styles from './form.module.css'

interface FormProps {
  onSubmit: () => Promise<void> | void
  children: ReactNode
}

/** Fields one below the other. The browser's own checks are off, the schema of the form has the say. */
export function Form({ onSubmit, children }: FormProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void onSubmit()
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      {children}
    </form>
  )
}

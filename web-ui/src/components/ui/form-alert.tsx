import styles from './form-alert.module.css'

/** Why a form was refused, above its fields. */
export function FormAlert({ children }: { children: string | null | undefined }) {
  return children ? (
    <p role="alert" className={styles.alert}>
      {children}
    </p>
  ) : null
}

import { useTranslation } from 'react-i18next'
import styles from './sprint-progress.module.css'

interface SprintProgressProps {
  name: string
  done: number
  count: number
}

/** How much is done, in words and as a line. */
export function SprintProgress({ name, done, count }: SprintProgressProps) {
  const { t } = useTranslation('sprint')
  const text = t('doneOf', { done, count })
  return (
    <span className={styles.progress}>
      <progress
        aria-label={t('progressOf', { sprint: name })}
        aria-valuetext={text}
        max={Math.max(1, count)}
        value={done}
        className={styles.line}
      />
      <span>{text}</span>
    </span>
  )
}

import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/cx'
import styles from './progress.module.css'

/** How many of all are done, as a bar and in words. */
export function Progress({ label, done, all }: { label: string; done: number; all: number }) {
  const { t } = useTranslation('dashboard')
  const words = t('doneOf', { done, all })
  const width = all === 0 ? 0 : (100 * done) / all
  return (
    <ProgressBar
      aria-label={label}
      value={done}
      maxValue={Math.max(1, all)}
      valueLabel={words}
      className={cx(styles.progress)}
    >
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
        <rect width={width} height="1" fill="currentColor" />
      </svg>
      <span className={styles.words}>{words}</span>
    </ProgressBar>
  )
}

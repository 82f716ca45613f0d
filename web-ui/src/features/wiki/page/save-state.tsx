import { useTranslation } from 'react-i18next'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/problem-text'
import type { SaveState as State } from './page-text'
import styles from './page.module.css'

/** Always there, in words. */
export function SaveState({ state }: { state: State }) {
  const { t } = useTranslation('wiki')
  return (
    <span
      role="status"
      aria-label={t('saveState')}
      data-testid="save-state"
      data-kind={state.kind}
      className={styles.saveState}
    >
      {state.kind === 'refused'
        ? t('refused', { reason: reasonOf(state.error, t('tooLong')) })
        : t(state.kind)}
    </span>
  )
}

function reasonOf(error: unknown, tooLong: string): string {
  return error instanceof Problem && error.status === 413 ? tooLong : problemText(error)
}

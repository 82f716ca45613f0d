import { useMutationState } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '@/api/live/use-connection'
import styles from './connection.module.css'

/** In the top bar: whether what is shown follows what happens. It says something only when it does not. */
export function ConnectionStatus() {
  const { t } = useTranslation('shell')
  const connection = useConnection()
  const online = useOnline()
  const text = !online ? t('offline') : connection === 'live' ? t('live') : t('reconnecting')
  return (
    <span
      role="status"
      aria-label={t('connection')}
      data-testid="connection"
      className={online && connection === 'live' ? 'visually-hidden' : styles.status}
    >
      {text}
    </span>
  )
}

/** Above the screen while there is no network: what was changed waits, and is sent when it is back. */
export function OfflineBar() {
  const { t } = useTranslation('shell')
  const online = useOnline()
  const waiting = useMutationState({ filters: { predicate: ({ state }) => state.isPaused } }).length
  return (
    <div role="status" className={styles.bar}>
      {online ? null : t('changesWait', { count: waiting })}
    </div>
  )
}

function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine)
}

function subscribe(listener: () => void): () => void {
  globalThis.addEventListener('online', listener)
  globalThis.addEventListener('offline', listener)
  return () => {
    globalThis.removeEventListener('online', listener)
    globalThis.removeEventListener('offline', listener)
  }
}

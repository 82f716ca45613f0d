import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { gate } from '@/lib/http'
import styles from './slow-line.module.css'

const WORTH_SAYING = 3

/** Says that the server asked for a pause, when it is long enough to be noticed. */
export function SlowLine() {
  const { t } = useTranslation('shell')
  const until = useSyncExternalStore(gate.subscribe, gate.pausedUntil)
  return (
    <div role="status" className={styles.line}>
      {until > 0 && <Seconds key={until} until={until} say={(count) => t('slowingDown', { count })} />}
    </div>
  )
}

function Seconds({ until, say }: { until: number; say: (seconds: number) => string }) {
  const [seconds, setSeconds] = useState(() => Math.ceil((until - Date.now()) / 1000))
  const [isLong] = useState(seconds >= WORTH_SAYING)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.ceil((until - Date.now()) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [until])
  return isLong && seconds > 0 ? say(seconds) : null
}

import { useEffect, useState } from 'react'

/** Counts the seconds down until another try makes sense. */
export function usePause(): [seconds: number, pause: (seconds: number) => void] {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (until === 0) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [until])
  const pause = (wait: number) => {
    const moment = Date.now()
    setNow(moment)
    setUntil(moment + wait * 1000)
  }
  return [seconds, pause]
}

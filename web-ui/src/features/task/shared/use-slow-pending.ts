import { useEffect, useState } from 'react'

const SLOW = 1_000

/** A change that is under way is nobody's business for a second. */
export function useSlowPending(isPending: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isPending) return
    const timer = setTimeout(() => setSlow(true), SLOW)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isPending])
  return isSlow
}

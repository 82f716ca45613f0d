import { useEffect, useState } from 'react'
import { drafts } from '@/lib/drafts'

/** A draft by its key: undefined until it is known whether there is one, null when there is none. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- who names the key knows what is kept under it
export function useDraft<T>(key: string): T | null | undefined {
  const [found, setFound] = useState<{ key: string; value: T | null } | undefined>()
  useEffect(() => {
    let gone = false
    void drafts.load<T>(key).then((value) => {
      if (!gone) setFound({ key, value: value ?? null })
    })
    return () => {
      gone = true
    }
  }, [key])
  return found?.key === key ? found.value : undefined
}

import { useState, type FocusEvent } from 'react'

/** Whether the focus is in a part of the screen, and a word when it has left. */
export function useFocusWithin(onLeft: (() => void) | undefined) {
  const [within, setWithin] = useState(false)
  const onFocus = () => setWithin(true)
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    setWithin(false)
    onLeft?.()
  }
  return { within, props: { onFocus, onBlur } }
}

import type { MouseEvent } from 'react'

interface RowPresses {
  onOpen: () => void
  /** With Shift: selects up to here. */
  onExtend: () => void
}

/**
 * What a press anywhere on a row does that is on none of its links and buttons: it opens; with the middle button or with the
 * key for it, in a new tab.
 */
export function openInTab({ onOpen, onExtend }: RowPresses): (event: MouseEvent<HTMLElement>) => void {
  return (event) => {
    const { target, currentTarget } = event
    if (!(target instanceof Element) || target.closest('a, button, input, label') !== null) return
    // A menu of the row is no part of it on the screen, only for React.
    if (!currentTarget.contains(target)) return
    if (event.button === 1 || event.metaKey || event.ctrlKey)
      currentTarget.querySelector('a')?.dispatchEvent(copyOf(event))
    else if (event.button !== 0 || event.type !== 'click') return
    else if (event.shiftKey) onExtend()
    else onOpen()
  }
}

/** The same press, on the link: the browser knows what to do with it. */
function copyOf(event: MouseEvent): globalThis.MouseEvent {
  const { button, metaKey, ctrlKey } = event
  return new globalThis.MouseEvent('click', { bubbles: true, cancelable: true, button, metaKey, ctrlKey })
}

import { useState, type MouseEvent } from 'react'
import type { Point } from '@/components/ui/menu'
import type { PressedPlace } from './task-menu'

/**
 * Where a row was pressed with the other button of the mouse: its menu opens there. With Shift it is the browser's menu, and a
 * long press by touch picks the row up.
 */
export function usePressedPlace(isOff: boolean) {
  const [at, setAt] = useState<Point | null>(null)
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    if (isOff || event.shiftKey || event.button !== 2 || isTouch(event.nativeEvent)) return
    // What the row has opened is no part of it on the screen, only for React.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    event.preventDefault()
    setAt({ x: event.clientX, y: event.clientY })
  }
  const pressed: PressedPlace = { at, onClose: () => setAt(null) }
  return { onContextMenu, pressed }
}

function isTouch(event: globalThis.MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch'
}

import { useLayoutEffect, useRef, type ReactNode } from 'react'
import styles from './floating.module.css'

export interface Box {
  top: number
  bottom: number
  left: number
}

interface FloatingProps {
  /** The place in the window that it belongs to, asked anew whenever something moves. */
  anchor: () => Box | null
  side: 'above' | 'below'
  children: ReactNode
}

const GAP = 6
const EDGE = 8

/** Stands by a place in the text and stays in the window. */
export function Floating({ anchor, side, children }: FloatingProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const put = () => {
      const box = anchor()
      if (place.current && box) putBeside(place.current, box, side)
    }
    put()
    window.addEventListener('scroll', put, { capture: true, passive: true })
    window.addEventListener('resize', put)
    return () => {
      window.removeEventListener('scroll', put, { capture: true })
      window.removeEventListener('resize', put)
    }
  })
  return (
    <div ref={place} className={styles.floating}>
      {children}
    </div>
  )
}

function putBeside(element: HTMLElement, { top, bottom, left }: Box, side: 'above' | 'below'): void {
  const { offsetWidth: width, offsetHeight: height } = element
  const room = { above: top - GAP - height, below: window.innerHeight - bottom - GAP - height }
  const other = side === 'above' ? 'below' : 'above'
  const taken = room[side] >= EDGE || room[side] >= room[other] ? side : other
  const y = taken === 'above' ? top - GAP - height : bottom + GAP
  const x = Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(Math.max(EDGE, y))}px)`
}

import { useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { cx } from '@/lib/cx'
import { isFocusLost, type FocusKeeper } from './focus-keeper'
import { stepOf } from './grid-keys'
import { Row, type GridRowProps } from './row'
import styles from './virtual-grid.module.css'

interface VirtualGridProps {
  label: string
  ids: readonly string[]
  /** How many there are on the server, if not all have been read. */
  total?: number
  /** Height of a row until it has been measured, with its gap. */
  estimate: number
  /** Rows with the names of columns. */
  header?: ReactNode
  /** Behind the last row, within what scrolls. */
  footer?: ReactNode
  children: (id: string, row: GridRowProps) => ReactNode
  /** Keys on a row that are not about moving through rows. */
  onRowKey?: (event: KeyboardEvent, id: string) => void
  /** Keys that leave this grid: to the neighbour at the left or right. */
  onAcross?: (direction: -1 | 1, index: number) => void
  /** The end of what has been read is near. */
  onNearEnd?: () => void
  /** Several rows can be selected: with Shift from one to the next. */
  onExtend?: (from: string, to: string) => void
  /** Shared by grids between which rows move. */
  keeper?: FocusKeeper
  scroller?: (element: HTMLElement | null) => void
  className?: string | undefined
}

/** So many rows are in the document all at once, so that the browser's own search finds them. */
const ALL = 100
const NEAR = 20

/** A grid of rows with one tab stop: arrows, J and K, Home and End walk through it. A long one holds only the rows in sight. */
export function VirtualGrid(props: VirtualGridProps) {
  const { label, ids, total = ids.length, estimate, header, footer, children, onRowKey } = props
  const { onAcross, onNearEnd, onExtend, scroller, className } = props
  const ownKeeper = useRef<FocusKeeper>({ id: null })
  const keeper = props.keeper ?? ownKeeper.current
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const place = useRef(0)
  const activeIndex = active === null ? -1 : ids.indexOf(active)
  const stop = Math.max(0, activeIndex)
  // Not only once more than these have been read: the first of many would all be made to be thrown away.
  const isVirtual = Math.max(total, ids.length) > ALL
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is kept over renders
  const virtual = useVirtualizer({
    count: isVirtual ? ids.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const range = Array.from({ length: to - from + 1 }, (_, step) => from + step)
      return range.includes(stop) ? range : [...range, stop].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const lastShown = isVirtual ? (items.findLast(({ index }) => index !== stop)?.index ?? 0) : ids.length - 1

  useEffect(() => {
    if (onNearEnd !== undefined && ids.length < total && lastShown >= ids.length - NEAR) onNearEnd()
  }, [ids.length, lastShown, onNearEnd, total])

  const focus = (index: number) => {
    const id = ids[index]
    if (id === undefined) return
    setActive(id)
    if (isVirtual) virtual.scrollToIndex(index)
    const now = () => rowElement(box.current, id)?.focus()
    if (rowElement(box.current, id) === null) requestAnimationFrame(now)
    else now()
  }

  useLayoutEffect(() => {
    const kept = keeper.id
    if (kept === null || !isFocusLost()) return
    const index = ids.indexOf(kept)
    if (index >= 0) rowElement(box.current, kept)?.focus({ preventScroll: true })
    else if (active === kept && ids.length > 0) {
      const neighbour = Math.min(place.current, ids.length - 1)
      // Another grid may be about to show it.
      queueMicrotask(() => {
        if (isFocusLost()) rowElement(box.current, ids[neighbour] ?? '')?.focus({ preventScroll: true })
      })
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a change of the rows can take the focus away
  }, [ids])

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const row = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined
    if (row === undefined) return
    const index = ids.indexOf(row)
    const step = stepOf(event, index, ids.length)
    if (typeof step === 'number') {
      event.preventDefault()
      focus(step)
      const to = ids[step]
      if (event.shiftKey && to !== undefined) onExtend?.(row, to)
    } else if (step !== null && onAcross !== undefined) {
      event.preventDefault()
      onAcross(step === 'left' ? -1 : 1, index)
    }
    onRowKey?.(event, row)
  }

  const hold = useCallback(
    (id: string, index: number) => {
      place.current = index
      keeper.id = id
      setActive(id)
    },
    [keeper],
  )

  const row = (id: string, index: number) => (
    <Row
      key={id}
      id={id}
      index={index}
      isStop={index === stop}
      place={index + (header === undefined ? 1 : 2)}
      measure={isVirtual ? virtual.measureElement : noMeasure}
      onHold={hold}
    >
      {children}
    </Row>
  )

  return (
    <div
      ref={(element) => {
        box.current = element
        scroller?.(element)
      }}
      className={cx(styles.box, className)}
      data-scroll
    >
      {/* Rows take the focus, the grid is what holds their keys. */}
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={total + (header === undefined ? 0 : 1)}
        aria-multiselectable={onExtend !== undefined || undefined}
        className={styles.grid}
        onKeyDown={press}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget !== null) keeper.id = null
        }}
      >
        {header}
        {isVirtual ? (
          <div role="presentation" className={styles.space} style={{ blockSize: virtual.getTotalSize() }}>
            {items.map(({ key, index, start }) => (
              <div
                key={key}
                role="presentation"
                className={styles.slot}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row(ids[index] ?? '', index)}
              </div>
            ))}
          </div>
        ) : (
          ids.map(row)
        )}
      </div>
      {footer}
    </div>
  )
}

function noMeasure(): void {
  // Short lists are laid out by the browser.
}

function rowElement(box: HTMLElement | null, id: string): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null
}

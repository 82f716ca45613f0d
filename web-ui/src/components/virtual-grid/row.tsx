import { memo, type ReactNode } from 'react'

/** What makes an element a row: spread onto it. */
export interface GridRowProps {
  role: 'row'
  tabIndex: 0 | -1
  'aria-rowindex': number
  'data-row': string
  'data-index': number
  ref: (element: HTMLElement | null) => void
  onFocus: () => void
}

interface RowProps {
  id: string
  index: number
  /** Is the tab stop. */
  isStop: boolean
  /** Among all rows, from 1. */
  place: number
  measure: GridRowProps['ref']
  onHold: (id: string, index: number) => void
  children: (id: string, row: GridRowProps) => ReactNode
}

/** Shown anew only when something about it has changed, not whenever others come into sight. */
export const Row = memo(function Row({ id, index, isStop, place, measure, onHold, children }: RowProps) {
  return children(id, {
    role: 'row',
    tabIndex: isStop ? 0 : -1,
    'aria-rowindex': place,
    'data-row': id,
    'data-index': index,
    ref: measure,
    onFocus: () => onHold(id, index),
  })
})

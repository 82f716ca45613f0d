import type { KeyboardEvent, ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { cx } from '@/lib/cx'
import styles from './rows.module.css'

export interface Row {
  id: string
  /** What it is called. */
  name: string
  isCurrent?: boolean
  /** What else is said of it. */
  description?: string
  /** Of whom a task row is, for tests and for keys. */
  data?: Readonly<Record<`data-${string}`, string>>
  content: ReactNode
}

interface RowsProps {
  label: string
  rows: readonly Row[]
  onOpen: (id: string) => void
  /** Space: looked at while the focus stays. */
  onPeek?: (id: string) => void
  /** Other keys on a row; true: it was one of these. */
  onKey?: (event: KeyboardEvent, id: string) => boolean
}

/** A grid of rows that are walked through by arrows, J and K, opened by Enter and looked at by Space. */
export function Rows({ label, rows, onOpen, onPeek, onKey }: RowsProps) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'row') return
    if (handled(event, target)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  const handled = (event: KeyboardEvent, target: HTMLElement): boolean => {
    const id = target.dataset['key'] ?? ''
    const key = event.key.toLowerCase()
    if (key === 'j' || key === 'k') {
      neighbour(target, key === 'j' ? 1 : -1)?.focus()
      return true
    }
    if (key === ' ') {
      const look = onPeek ?? onOpen
      look(id)
      return true
    }
    return onKey?.(event, id) ?? false
  }

  return (
    // The keys are those of the rows; what holds them is no control.
    <div role="presentation" className={styles.keys} onKeyDownCapture={press}>
      <GridList
        aria-label={label}
        className={cx(styles.rows)}
        selectionMode="none"
        onAction={(id) => onOpen(String(id))}
      >
        {rows.map(({ id, name, isCurrent = false, description, data, content }) => (
          <GridListItem
            key={id}
            id={id}
            textValue={name}
            aria-label={name}
            ref={(row) => {
              // The component passes no description on.
              if (description !== undefined) row?.setAttribute('aria-description', description)
            }}
            className={cx(styles.row, isCurrent && styles.current)}
            {...data}
          >
            {content}
          </GridListItem>
        ))}
      </GridList>
    </div>
  )
}

function neighbour(row: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...(row.parentElement?.querySelectorAll<HTMLElement>(':scope > [role=row]') ?? [])]
  return all[all.indexOf(row) + step]
}

import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { GridRowProps } from '@/components/virtual-grid/row'
import styles from './list.module.css'

interface GroupRowProps {
  row: GridRowProps
  label: string
  shape: ReactNode
  count: number
  span: number
  isFolded: boolean
  onFold: () => void
}

/** What the tasks below it have in common; a press folds them away. */
export function GroupRow({ row, label, shape, count, span, isFolded, onFold }: GroupRowProps) {
  return (
    // Its keys are the grid's.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div {...row} aria-label={label} aria-expanded={!isFolded} className={styles.group} onClick={onFold}>
      <div role="gridcell" aria-colspan={span} className={styles.heading}>
        <Icon of={isFolded ? ChevronRight : ChevronDown} />
        {shape}
        <span dir="auto">{label}</span>
        <span className={styles.count}>{count}</span>
      </div>
    </div>
  )
}

import type { LucideIcon } from 'lucide-react'
import { ListBoxItem } from 'react-aria-components'
import { Icon } from '@/components/ui/icon'
import { KeyHint } from '@/components/ui/key-hint'
import { cx } from '@/lib/cx'
import styles from './palette.module.css'

export interface PaletteEntry {
  id: string
  label: string
  icon?: LucideIcon
  keys?: string
  run: () => void
}

export function PaletteRow({ entry }: { entry: PaletteEntry }) {
  return (
    <ListBoxItem id={entry.id} textValue={entry.label} className={cx(styles.row)}>
      <span className={styles.icon}>{entry.icon !== undefined && <Icon of={entry.icon} />}</span>
      <span className={styles.label} dir="auto">
        {entry.label}
      </span>
      {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
    </ListBoxItem>
  )
}

import { createLink } from '@tanstack/react-router'
import { useId, type AnchorHTMLAttributes, type Ref } from 'react'
import styles from './tile.module.css'

interface TileProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'> {
  label: string
  count: number
  ref?: Ref<HTMLAnchorElement>
}

function TileAnchor({ label, count, ...props }: TileProps) {
  const described = useId()
  return (
    <a {...props} className={styles.tile} aria-label={label} aria-describedby={described}>
      <span id={described} hidden>
        {count}
      </span>
      <span className={styles.count} data-count={count} aria-hidden="true" />
      <span className={styles.label}>{label}</span>
    </a>
  )
}

/** How many there are, and the way to them. */
export const Tile = createLink(TileAnchor)

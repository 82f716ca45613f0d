import { chord } from '@/lib/keys'
import { settings } from '@/lib/storage'

interface Press {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/** Where a key leads from a row: to another one, across to a neighbour of the grid, or nowhere. */
export function stepOf(press: Press, index: number, count: number): number | 'left' | 'right' | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null
  if (press.key.length === 1 && (chord.isBegun || settings.get('single-keys') === 'off')) return null
  switch (press.key.length === 1 ? press.key.toLowerCase() : press.key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(count - 1, index + 1)
    case 'ArrowUp':
    case 'k':
      return Math.max(0, index - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'ArrowLeft':
      return 'left'
    case 'ArrowRight':
      return 'right'
    default:
      return null
  }
}

import { keyCaps } from '@/lib/key-names'
import styles from './key-hint.module.css'

/** Which keys do the same. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={styles.hint} aria-hidden="true">
      {keyCaps(keys)
        .flat()
        .map((cap, place) => (
          <kbd key={`${cap}${place}`} className={styles.cap}>
            {cap}
          </kbd>
        ))}
    </span>
  )
}

import { UserRound } from 'lucide-react'
import { cx } from '@/lib/cx'
import { hash } from '@/lib/hash'
import styles from './avatar.module.css'

export interface Person {
  id: string
  display_name: string
  avatar_url: string | null
}

interface AvatarProps {
  /** Nobody is a dashed ring with a person. */
  person: Person | null
  size?: 16 | 20 | 24 | 32 | 40
  /** Is here now. */
  present?: boolean
}

const GROUNDS = 10

/** Decoration: the name stands beside it or in the name of what it is in. */
export function Avatar({ person, size = 20, present = false }: AvatarProps) {
  return (
    <span
      className={cx(styles.avatar, person === null && styles.nobody)}
      data-size={size}
      data-ground={person === null ? undefined : (hash(person.id) % GROUNDS) + 1}
      data-present={present || undefined}
      aria-hidden="true"
    >
      {person === null ? (
        <UserRound className={styles.icon} strokeWidth={1.5} />
      ) : person.avatar_url?.startsWith('https://') || person.avatar_url?.startsWith('/') ? (
        <img src={person.avatar_url} alt="" className={styles.image} referrerPolicy="no-referrer" />
      ) : (
        <span className={styles.initials} data-initials={initials(person.display_name, size)} />
      )}
    </span>
  )
}

function initials(name: string, size: number): string {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 && size >= 20 ? firstOf(words.at(-1)) : ''
  return (firstOf(words[0]) + last).toLocaleUpperCase()
}

function firstOf(word = ''): string {
  return new Intl.Segmenter().segment(word)[Symbol.iterator]().next().value?.segment ?? ''
}

import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './saved-views.module.css'

interface ViewNameProps {
  name: string
  /** Null: it keeps its name. */
  onEnd: (name: string | null) => void
}

const LONGEST = 100

/** Renames in place: Enter and leaving save, Esc takes back. */
export function ViewName({ name, onEnd }: ViewNameProps) {
  const { t } = useTranslation('views')
  const [text, setText] = useState(name)
  const end = () => onEnd(text.trim() === '' ? null : text.trim())
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') end()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onEnd(null)
  }
  return (
    <input
      type="text"
      className={styles.name}
      aria-label={t('viewName')}
      autoComplete="off"
      dir="auto"
      maxLength={LONGEST}
      autoFocus
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={press}
      onBlur={end}
    />
  )
}

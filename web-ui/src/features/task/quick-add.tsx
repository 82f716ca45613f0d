import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './quick-add.module.css'

interface QuickAddProps {
  label: string
  onCreate: (title: string) => void
  onEnd: () => void
}

const LONGEST = 500

/** A field that makes one after the other: `Enter` creates, `Esc` ends, leaving it empty ends. */
export function QuickAdd({ label, onCreate, onEnd }: QuickAddProps) {
  const { t } = useTranslation('panel')
  const [title, setTitle] = useState('')
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onEnd()
    } else if (event.key === 'Enter' && title.trim() !== '') {
      event.preventDefault()
      onCreate(title.trim())
      setTitle('')
    }
  }
  return (
    <input
      autoFocus
      type="text"
      aria-label={label}
      placeholder={t('enterToCreate')}
      autoComplete="off"
      dir="auto"
      maxLength={LONGEST}
      className={styles.field}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={press}
      onBlur={() => title.trim() === '' && onEnd()}
    />
  )
}

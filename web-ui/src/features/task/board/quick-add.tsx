import { Plus } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import styles from './quick-add.module.css'

interface QuickAddProps {
  onCreate: (title: string) => void
  /** Shows a field at once; without it a button of this name does. */
  label?: string
  onEnd?: () => void
}

const LONGEST = 500

/** Makes tasks by their titles: Enter makes one and goes on, Esc ends. */
export function QuickAdd({ onCreate, label, onEnd }: QuickAddProps) {
  const { t } = useTranslation('board')
  const [isOpen, setOpen] = useState(label === undefined)
  const [title, setTitle] = useState('')
  const end = () => {
    setOpen(label === undefined)
    setTitle('')
    onEnd?.()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      end()
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (title.trim() === '') return
    onCreate(title.trim())
    setTitle('')
  }
  if (!isOpen) {
    return (
      <div className={styles.foot}>
        <Button wide {...(label === undefined ? {} : { 'aria-label': label })} onPress={() => setOpen(true)}>
          <Icon of={Plus} />
          {t('newTask')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.foot}>
      <input
        className={styles.field}
        aria-label={t('taskTitle')}
        placeholder={t('taskTitle')}
        value={title}
        maxLength={LONGEST}
        autoComplete="off"
        autoFocus
        dir="auto"
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={press}
        onBlur={() => {
          if (title.trim() === '') end()
        }}
      />
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './page.module.css'

interface PageTitleProps {
  title: string
  /** What `Esc` goes back to. */
  before: string
  readOnly: boolean
  /** It was just made: its title waits to be written over. */
  fresh: boolean
  onChange: (title: string) => void
  onDone: () => void
}

/** The title is written where it stands; `Enter` goes on to the text. */
export function PageTitle({ title, before, readOnly, fresh, onChange, onDone }: PageTitleProps) {
  const { t } = useTranslation('wiki')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (fresh) field.current?.select()
  }, [fresh])
  return (
    <div className={styles.titleBox} data-text={title}>
      <textarea
        ref={field}
        aria-label={t('pageTitle')}
        aria-readonly={readOnly || undefined}
        readOnly={readOnly}
        rows={1}
        maxLength={500}
        autoComplete="off"
        dir="auto"
        value={title}
        className={styles.title}
        onChange={(event) => onChange(event.target.value.replaceAll(/[\r\n]+/g, ' '))}
        onBlur={() => {
          if (title.trim() === '') onChange(before)
          onDone()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape' && title !== before) {
            event.stopPropagation()
            onChange(before)
          } else if (event.key === 'Enter') {
            event.preventDefault()
            onDone()
            document.querySelector<HTMLElement>('[data-testid=page-editor]')?.focus()
          }
        }}
      />
    </div>
  )
}

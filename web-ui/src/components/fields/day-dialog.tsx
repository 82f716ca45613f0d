import { parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  Heading,
  useLocale,
} from 'react-aria-components'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TextField } from '@/components/ui/text-field'
import { useTouch } from '@/components/ui/use-media'
import { cx } from '@/lib/cx'
import { readDay } from '@/lib/date-input'
import { formatDay, type Day } from '@/lib/dates'
import styles from './day-dialog.module.css'

interface DayDialogProps {
  label: string
  value: Day | null
  onChange: (day: Day | null) => void
}

/** A day as text or from a month. It is a file of its own, as only who picks a date needs it. */
export default function DayDialog({ label, value, onChange }: DayDialogProps) {
  const { t } = useTranslation('task')
  const { locale } = useLocale()
  const touch = useTouch()
  const [text, setText] = useState(value === null ? '' : formatDay(value))
  const typed = readDay(text, locale)
  const [refused, setRefused] = useState(false)
  const shown = typed ?? value

  return (
    <Dialog aria-label={label} className={cx(styles.dialog)}>
      {({ close }) => {
        const choose = (day: Day | null) => {
          onChange(day)
          close()
        }
        const enter = (event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (typed !== undefined) choose(typed)
          else setRefused(true)
        }
        return (
          <>
            <TextField
              label={t('date')}
              placeholder={t('datePlaceholder')}
              value={text}
              onChange={(next) => {
                setText(next)
                setRefused(false)
              }}
              onKeyDown={enter}
              autoFocus={!touch}
              error={refused ? t('dateForm') : undefined}
            />
            <Calendar
              aria-label={label}
              value={shown === null ? null : parseDate(shown)}
              {...(shown === null ? {} : { defaultFocusedValue: parseDate(shown) })}
              key={shown}
              onChange={(day) => choose(day.toString())}
              className={cx(styles.calendar)}
            >
              <header className={styles.header}>
                <AriaButton slot="previous" className={cx(styles.step)}>
                  <Icon of={ChevronLeft} />
                </AriaButton>
                <Heading className={cx(styles.month)} />
                <AriaButton slot="next" className={cx(styles.step)}>
                  <Icon of={ChevronRight} />
                </AriaButton>
              </header>
              <CalendarGrid className={cx(styles.grid)}>
                {(date) => <CalendarCell date={date} className={cx(styles.cell)} />}
              </CalendarGrid>
            </Calendar>
            {value !== null && <Button onPress={() => choose(null)}>{t('clearDate')}</Button>}
          </>
        )
      }}
    </Dialog>
  )
}

import { Flag } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogTrigger } from 'react-aria-components'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { formatDay, type Day } from '@/lib/dates'
import { DueDate } from './due-date'
import { FieldButton } from './field-button'
import type { Opening } from './field-picker'

const DayDialog = lazy(() => import('./day-dialog'))

interface DueDatePickerProps extends Opening {
  value: Day | null
  isDone?: boolean
  onChange: (day: Day | null) => void
}

export function DueDatePicker({ value, isDone = false, onChange, trigger, ...opening }: DueDatePickerProps) {
  const { t } = useTranslation('task')
  const { isOpen, onOpenChange, triggerRef, look = 'quiet', isDisabled = false } = opening
  const open = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  }
  const dialog = (
    <Suspense>
      <DayDialog label={t('fields.dueDate')} value={value} onChange={onChange} />
    </Suspense>
  )
  if (trigger === null) {
    return (
      <Popover {...open} placement="bottom start" {...(triggerRef === undefined ? {} : { triggerRef })}>
        {dialog}
      </Popover>
    )
  }
  return (
    <DialogTrigger {...open}>
      {trigger ?? (
        <FieldButton
          field="dueDate"
          value={value === null ? t('noSprint') : formatDay(value)}
          shape={<Icon of={Flag} />}
          look={look}
          isDisabled={isDisabled}
        >
          {value === null ? undefined : <DueDate day={value} isDone={isDone} />}
        </FieldButton>
      )}
      <Popover placement="bottom start">{dialog}</Popover>
    </DialogTrigger>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryClient } from '@tanstack/react-query'
import { knownTask } from '@/api/task/store'
import type { Task } from '@/api/task/types'
import { StatusPicker } from '@/components/fields/status-picker'
import { Button } from '@/components/ui/button'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { Picker } from '@/components/ui/picker'
import { RadioGroup } from '@/components/ui/radio-group'
import { spotAt, spotBeside, type ShownColumn, type Spot } from './places'

interface MoveDialogProps {
  task: Task
  columns: readonly ShownColumn[]
  onMove: (to: Spot) => void
  onClose: () => void
}

type Where = 'top' | 'bottom' | 'before' | 'after'

/** Where a task shall lie, in words: the same as a drag for those who do not drag. */
export function MoveDialog({ task, columns, onMove, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['board', 'task', 'common'])
  const client = useQueryClient()
  const [statusId, setStatusId] = useState(task.status_id)
  const [where, setWhere] = useState<Where>('top')
  const [beside, setBeside] = useState<string | null>(null)
  const column = columns.find((one) => one.statusId === statusId)
  const needsTask = where === 'before' || where === 'after'
  const neighbours = (column?.ids ?? [])
    .map((id) => knownTask(client, id))
    .filter((other) => other !== undefined && other.id !== task.id)
    .map((other) => ({ id: other?.id ?? '', label: `${other?.task_id ?? ''} ${other?.title ?? ''}` }))
  const chosen = neighbours.find(({ id }) => id === beside)

  const target = (): Spot | null => {
    if (column === undefined) return null
    if (!needsTask) return spotAt(column, where === 'top' ? 0 : column.ids.length, task.id)
    return chosen === undefined
      ? null
      : spotBeside(columns, task.id, chosen.id, where === 'before' ? 'top' : 'bottom')
  }
  const submit = () => {
    const spot = target()
    if (spot === null) return
    onMove(spot)
    onClose()
  }
  return (
    <Dialog
      title={t('moveTitle', { key: task.task_id })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Form onSubmit={submit}>
        <StatusPicker
          statuses={columns.map(({ status }) => status)}
          value={statusId}
          look="outline"
          onChange={(id) => {
            setStatusId(id)
            setBeside(null)
          }}
        />
        <RadioGroup
          label={t('place')}
          value={where}
          onChange={setWhere}
          options={[
            { id: 'top', label: t('places.top') },
            { id: 'bottom', label: t('places.bottom') },
            { id: 'before', label: t('places.before') },
            { id: 'after', label: t('places.after') },
          ]}
        />
        {needsTask && (
          <Picker
            label={t('task')}
            options={neighbours}
            selected={beside === null ? [] : [beside]}
            onChange={([id]) => setBeside(id ?? null)}
          >
            <Button
              look="outline"
              aria-label={t('task:fieldValue', {
                field: t('task'),
                value: chosen?.label ?? t('common:none'),
              })}
            >
              {chosen?.label ?? t('common:none')}
            </Button>
          </Picker>
        )}
        <DialogButtons>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" look="filled" isDisabled={target() === null}>
            {t('moveTask')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}

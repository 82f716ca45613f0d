import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import type { BulkChange } from '@/api/task/bulk-change'
import { knownTask } from '@/api/task/store'
import type { Task } from '@/api/task/types'
import { SprintPicker } from '@/components/fields/sprint-picker'
import { StatusPicker } from '@/components/fields/status-picker'
import { Button } from '@/components/ui/button'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { Picker } from '@/components/ui/picker'
import { RadioGroup } from '@/components/ui/radio-group'
import { spotAt, spotBeside, type ShownColumn, type Spot } from './places'

interface MoveDialogProps {
  slug: string
  projectId: string
  tasks: readonly Task[]
  columns: readonly ShownColumn[]
  onMove: (ids: readonly string[], to: Spot) => void
  onChange: (tasks: readonly Task[], change: BulkChange) => void
  onClose: () => void
}

type Where = 'top' | 'bottom' | 'before' | 'after'

/** Where tasks shall lie, in words: the same as a drag for those who do not drag. */
export function MoveDialog(props: MoveDialogProps) {
  const { slug, projectId, tasks, columns, onMove, onChange, onClose } = props
  const { t } = useTranslation(['board', 'task', 'common'])
  const client = useQueryClient()
  const { data: sprints = [] } = useQuery(sprintsQuery(slug, projectId))
  const [first] = tasks
  const ids = tasks.map(({ id }) => id)
  const [statusId, setStatusId] = useState(first?.status_id ?? '')
  const [sprintId, setSprintId] = useState(first?.sprint_id ?? null)
  const [where, setWhere] = useState<Where>('top')
  const [beside, setBeside] = useState<string | null>(null)
  const column = columns.find(
    ({ statusId: own, section }) => own === statusId && (section === undefined || section === sprintId),
  )
  const needsTask = where === 'before' || where === 'after'
  const neighbours = (column?.ids ?? [])
    .filter((id) => !ids.includes(id))
    .flatMap((id) => knownTask(client, id) ?? [])
    .map((other) => ({ id: other.id, label: `${other.task_id} ${other.title}` }))
  const chosen = neighbours.find(({ id }) => id === beside)
  const open = sprints.filter(({ id, status }) => status !== 'completed' || id === sprintId)

  const target = (): Spot | null => {
    if (column === undefined || first === undefined) return null
    if (!needsTask) return spotAt(column, where === 'top' ? 0 : Infinity, first.id)
    return chosen === undefined
      ? null
      : spotBeside(columns, first.id, chosen.id, where === 'before' ? 'top' : 'bottom')
  }
  const submit = () => {
    const spot = target()
    if (spot === null) return
    const others = tasks.filter(({ sprint_id }) => sprint_id !== sprintId)
    if (others.length > 0 && sprintId !== first?.sprint_id)
      onChange(others, { field: 'sprint', value: open.find(({ id }) => id === sprintId) ?? null })
    onMove(ids, spot)
    onClose()
  }
  return (
    <Dialog
      title={
        tasks.length > 1
          ? t('moveSeveral', { count: tasks.length })
          : t('moveTitle', { key: first?.task_id ?? '' })
      }
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Form onSubmit={submit}>
        <StatusPicker
          statuses={[...new Map(columns.map(({ status }) => [status.id, status])).values()]}
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
        {open.length > 0 && (
          <SprintPicker sprints={open} value={sprintId} look="outline" onChange={setSprintId} />
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

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSession } from '@/api/identity/use-session'
import { membersQuery } from '@/api/membership/list-members'
import { labelsQuery } from '@/api/project/list-labels'
import { statusesQuery } from '@/api/project/list-statuses'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import type { BulkChange } from '@/api/task/bulk-change'
import type { TaskChange } from '@/api/task/task-change'
import type { Person, Task } from '@/api/task/types'
import { useTaskLookup } from '@/api/task/use-task-lookup'
import { AssigneePicker } from '@/components/fields/assignee-picker'
import { DueDatePicker } from '@/components/fields/due-date-picker'
import { LabelsPicker } from '@/components/fields/labels-picker'
import { PriorityPicker } from '@/components/fields/priority-picker'
import { SprintPicker } from '@/components/fields/sprint-picker'
import { StatusPicker } from '@/components/fields/status-picker'
import type { PickedField } from './task-menu'

interface FieldPickerAtProps {
  slug: string
  projectId: string
  taskIds: readonly string[]
  field: PickedField
  /** The row, cell or button beside which it opens. */
  at: HTMLElement | null
  onChange: (tasks: readonly Task[], change: BulkChange | TaskChange) => void
  onClose: () => void
}

/** The picker of a field of one task or several, opened by a key, a menu or a cell. */
export function FieldPickerAt({
  slug,
  projectId,
  taskIds,
  field,
  at,
  onChange,
  onClose,
}: FieldPickerAtProps) {
  const row = useTaskLookup()
  const { user } = useSession()
  const { data: statuses = [] } = useQuery(statusesQuery(slug, projectId))
  const { data: labels = [] } = useQuery({ ...labelsQuery(slug, projectId), enabled: field === 'labels' })
  const { data: sprints = [] } = useQuery({ ...sprintsQuery(slug, projectId), enabled: field === 'sprint' })
  const { data: members = [] } = useQuery({ ...membersQuery(slug), enabled: field === 'assignee' })
  const trigger = useMemo(() => ({ current: at }), [at])
  const tasks = taskIds.flatMap((id) => row(id) ?? [])
  const [task] = tasks
  if (task === undefined) return null
  const change = (to: BulkChange | TaskChange) => onChange(tasks, to)
  /** What all of them have. */
  const common = <Value,>(value: (one: Task) => Value): Value | undefined =>
    tasks.every((one) => value(one) === value(task)) ? value(task) : undefined
  const opening = {
    trigger: null,
    isOpen: true,
    triggerRef: trigger,
    onOpenChange: (isOpen: boolean) => {
      if (!isOpen) onClose()
    },
  }
  switch (field) {
    case 'status':
      return (
        <StatusPicker
          {...opening}
          statuses={statuses}
          value={common(({ status_id }) => status_id) ?? null}
          onChange={(id) => {
            const value = statuses.find((status) => status.id === id)
            if (value !== undefined) change({ field, value })
          }}
        />
      )
    case 'priority':
      return (
        <PriorityPicker
          {...opening}
          value={common(({ priority }) => priority) ?? null}
          onChange={(value) => change({ field, value })}
        />
      )
    case 'assignee': {
      const people: Person[] = members.map(({ user_id, display_name, avatar_url, email }) => ({
        id: user_id,
        display_name,
        avatar_url,
        email,
      }))
      return (
        <AssigneePicker
          {...opening}
          people={people}
          me={user?.id}
          value={common(({ assignee_id }) => assignee_id)}
          onChange={(id) => change({ field, value: people.find((person) => person.id === id) ?? null })}
        />
      )
    }
    case 'labels': {
      const all = labels.filter(({ id }) => tasks.every((one) => one.labels.some((label) => label.id === id)))
      return (
        <LabelsPicker
          {...opening}
          labels={labels}
          value={all.map(({ id }) => id)}
          onChange={(ids) => {
            const chosen = labels.filter(({ id }) => ids.includes(id))
            if (tasks.length === 1) change({ field, value: chosen })
            else
              change({
                field,
                add: chosen.filter((label) => !all.includes(label)),
                remove: all.filter((label) => !chosen.includes(label)),
              })
          }}
        />
      )
    }
    case 'sprint':
      return (
        <SprintPicker
          {...opening}
          sprints={sprints.filter(({ status }) => status !== 'completed')}
          value={common(({ sprint_id }) => sprint_id)}
          onChange={(id) => change({ field, value: sprints.find((sprint) => sprint.id === id) ?? null })}
        />
      )
    case 'dueDate':
      return (
        <DueDatePicker
          {...opening}
          value={common(({ due_date }) => due_date) ?? null}
          onChange={(value) => change({ field, value })}
        />
      )
  }
}

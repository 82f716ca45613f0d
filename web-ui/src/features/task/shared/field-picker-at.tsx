import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSession } from '@/api/identity/use-session'
import { membersQuery } from '@/api/membership/list-members'
import { labelsQuery } from '@/api/project/list-labels'
import { statusesQuery } from '@/api/project/list-statuses'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import type { TaskChange } from '@/api/task/task-change'
import type { Person, Task } from '@/api/task/types'
import { useTask } from '@/api/task/use-task'
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
  taskId: string
  field: PickedField
  /** The row or cell beside which it opens. */
  at: HTMLElement | null
  onChange: (task: Task, change: TaskChange) => void
  onClose: () => void
}

/** The picker of a field, opened by a key or a menu beside the row of its task. */
export function FieldPickerAt({ slug, projectId, taskId, field, at, onChange, onClose }: FieldPickerAtProps) {
  const { task } = useTask(taskId)
  const { user } = useSession()
  const { data: statuses = [] } = useQuery(statusesQuery(slug, projectId))
  const { data: labels = [] } = useQuery({ ...labelsQuery(slug, projectId), enabled: field === 'labels' })
  const { data: sprints = [] } = useQuery({ ...sprintsQuery(slug, projectId), enabled: field === 'sprint' })
  const { data: members = [] } = useQuery({ ...membersQuery(slug), enabled: field === 'assignee' })
  const trigger = useMemo(() => ({ current: at }), [at])
  if (task === undefined) return null
  const change = (to: TaskChange) => onChange(task, to)
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
          value={task.status_id}
          onChange={(id) => {
            const value = statuses.find((status) => status.id === id)
            if (value !== undefined) change({ field, value })
          }}
        />
      )
    case 'priority':
      return (
        <PriorityPicker {...opening} value={task.priority} onChange={(value) => change({ field, value })} />
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
          value={task.assignee_id}
          onChange={(id) => change({ field, value: people.find((person) => person.id === id) ?? null })}
        />
      )
    }
    case 'labels':
      return (
        <LabelsPicker
          {...opening}
          labels={labels}
          value={task.labels.map(({ id }) => id)}
          onChange={(ids) => change({ field, value: labels.filter(({ id }) => ids.includes(id)) })}
        />
      )
    case 'sprint':
      return (
        <SprintPicker
          {...opening}
          sprints={sprints.filter(({ status }) => status !== 'completed')}
          value={task.sprint_id}
          onChange={(id) => change({ field, value: sprints.find((sprint) => sprint.id === id) ?? null })}
        />
      )
    case 'dueDate':
      return (
        <DueDatePicker {...opening} value={task.due_date} onChange={(value) => change({ field, value })} />
      )
  }
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/identity/use-session'
import { membersQuery } from '@/api/membership/list-members'
import { useMayManage } from '@/api/membership/use-role'
import { createLabel } from '@/api/project/create-label'
import { labelsQuery } from '@/api/project/list-labels'
import { statusesQuery } from '@/api/project/list-statuses'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import type { TaskChange } from '@/api/task/task-change'
import type { Task } from '@/api/task/types'
import { AssigneePicker } from '@/components/fields/assignee-picker'
import { DueDatePicker } from '@/components/fields/due-date-picker'
import { LabelsPicker } from '@/components/fields/labels-picker'
import { PriorityPicker } from '@/components/fields/priority-picker'
import { SprintPicker } from '@/components/fields/sprint-picker'
import { StatusPicker } from '@/components/fields/status-picker'
import { TypePicker } from '@/components/fields/type-picker'
import { colorFor } from '@/lib/label-colors'
import { reportProblem } from '@/lib/report-problem'
import { personOf } from './person-of'
import styles from './task-fields.module.css'

interface TaskFieldsProps {
  org: string
  /** As it is shown: what is not known yet of a new one is left out. */
  task: Pick<
    Task,
    | 'project_id'
    | 'status_id'
    | 'priority'
    | 'assignee_id'
    | 'labels'
    | 'sprint_id'
    | 'due_date'
    | 'type'
    | 'status'
  >
  onChange: (change: TaskChange) => void
}

/** The seven fields of a task, each a button that opens its picker. */
export function TaskFields({ org, task, onChange }: TaskFieldsProps) {
  const { t } = useTranslation('panel')
  const { user } = useSession()
  const { data: statuses = [] } = useQuery(statusesQuery(org, task.project_id))
  const { data: members = [] } = useQuery(membersQuery(org))
  const { data: labels = [] } = useQuery(labelsQuery(org, task.project_id))
  const { data: sprints = [] } = useQuery(sprintsQuery(org, task.project_id))
  const mayManage = useMayManage(org)
  const create = useMutation(createLabel(org, task.project_id))
  const people = members.map(personOf)
  const open = sprints.filter(({ id, status }) => status !== 'completed' || id === task.sprint_id)

  const makeLabel = (name: string) =>
    create.mutate(
      { name, color: colorFor(name) },
      {
        onSuccess: ({ data }) => onChange({ field: 'labels', value: [...task.labels, data] }),
        onError: (error) => reportProblem(error),
      },
    )

  return (
    <div role="group" aria-label={t('fields')} className={styles.fields} data-fields-of-task>
      <StatusPicker
        statuses={statuses.length > 0 ? statuses : [task.status]}
        value={task.status_id}
        onChange={(id) => {
          const value = statuses.find((status) => status.id === id)
          if (value) onChange({ field: 'status', value })
        }}
      />
      <PriorityPicker value={task.priority} onChange={(value) => onChange({ field: 'priority', value })} />
      <AssigneePicker
        people={people}
        me={user?.id}
        value={task.assignee_id}
        onChange={(id) => onChange({ field: 'assignee', value: people.find((one) => one.id === id) ?? null })}
      />
      <LabelsPicker
        labels={labels}
        value={task.labels.map(({ id }) => id)}
        onChange={(ids) => onChange({ field: 'labels', value: labels.filter(({ id }) => ids.includes(id)) })}
        {...(mayManage ? { onCreate: makeLabel } : {})}
      />
      <SprintPicker
        sprints={open}
        value={task.sprint_id}
        onChange={(id) => onChange({ field: 'sprint', value: open.find((one) => one.id === id) ?? null })}
      />
      <DueDatePicker
        value={task.due_date}
        isDone={task.status.category === 'done'}
        onChange={(value) => onChange({ field: 'dueDate', value })}
      />
      <TypePicker value={task.type} onChange={(value) => onChange({ field: 'type', value })} />
    </div>
  )
}

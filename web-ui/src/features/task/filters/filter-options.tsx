import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/identity/use-session'
import { membersQuery } from '@/api/membership/list-members'
import { labelsQuery } from '@/api/project/list-labels'
import { statusesQuery } from '@/api/project/list-statuses'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import type { FilterField } from '@/api/task/filter-fields'
import { Avatar } from '@/components/fields/avatar'
import {
  labelOptions,
  peopleOptions,
  priorityOptions,
  statusOptions,
  typeOptions,
} from '@/components/fields/options'
import type { PickerOption } from '@/components/ui/picker-list'

/** What each filter can be set to, as the pickers show it. */
export function useFilterOptions(slug: string, projectId: string): Record<FilterField, PickerOption[]> {
  const { t } = useTranslation(['board', 'task', 'common'])
  const { t: ofTask } = useTranslation('task')
  const { user } = useSession()
  const { data: members = [] } = useQuery(membersQuery(slug))
  const { data: labels = [] } = useQuery(labelsQuery(slug, projectId))
  const { data: statuses = [] } = useQuery(statusesQuery(slug, projectId))
  const { data: sprints = [] } = useQuery(sprintsQuery(slug, projectId))
  const people = members.map((member) => ({ ...member, id: member.user_id }))
  return {
    assignee: [
      {
        id: 'me',
        label: t('me'),
        shape: <Avatar person={people.find(({ id }) => id === user?.id) ?? null} />,
      },
      ...peopleOptions(people, user?.id, ofTask),
    ],
    priority: priorityOptions(ofTask),
    label: [{ id: 'none', label: t('common:none') }, ...labelOptions(labels)],
    type: typeOptions(ofTask),
    status: statusOptions(statuses),
    sprint: [
      { id: 'active', label: t('activeSprint') },
      { id: 'none', label: t('withoutSprint') },
      ...sprints.map(({ id, name }) => ({ id, label: name })),
    ],
    due: [
      { id: 'overdue', label: t('due.overdue') },
      { id: 'today', label: t('due.today') },
      { id: 'week', label: t('due.week') },
      { id: 'none', label: t('due.none') },
    ],
  }
}

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '@/api/membership/list-members'
import { statusesQuery } from '@/api/project/list-statuses'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import { useTaskLookup } from '@/api/task/use-task-lookup'
import { Avatar } from '@/components/fields/avatar'
import { priorityOptions, sprintOptions, statusOptions } from '@/components/fields/options'
import type { Grouping } from '@/features/task/shared/list-search'
import { groupsOf, rowsOf } from './list-groups'

interface ListGroups {
  slug: string
  projectId: string
  ids: readonly string[]
  by: Grouping | null
}

interface ShownGroup {
  label: string
  shape: ReactNode
  count: number
  isFolded: boolean
}

const NO_GROUPS: readonly never[] = []

/** The rows of the list: its tasks, and when they are grouped a heading before each group. */
export function useListGroups({ slug, projectId, ids, by }: ListGroups) {
  const { t } = useTranslation('task')
  const { data: statuses = NO_GROUPS } = useQuery(statusesQuery(slug, projectId))
  const { data: sprints = NO_GROUPS } = useQuery(sprintsQuery(slug, projectId))
  const { data: members = NO_GROUPS } = useQuery(membersQuery(slug))
  const row = useTaskLookup()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(
    () => (by === null ? NO_GROUPS : groupsOf(ids, row, by, { statuses, sprints, members })),
    [by, ids, members, row, sprints, statuses],
  )
  const rows = useMemo(() => (by === null ? ids : rowsOf(groups, folded)), [by, folded, groups, ids])

  const people = members.map(({ user_id, display_name, avatar_url }) => ({
    id: user_id,
    label: display_name,
    shape: <Avatar person={{ id: user_id, display_name, avatar_url }} />,
  }))
  const options = {
    status: statusOptions(statuses),
    priority: priorityOptions(t),
    sprint: sprintOptions(sprints, t),
    assignee: [{ id: 'none', label: t('nobody'), shape: <Avatar person={null} /> }, ...people],
  }
  const shownGroup = (value: string): ShownGroup => {
    const option = by === null ? undefined : options[by].find(({ id }) => id === value)
    return {
      label: option?.label ?? '…',
      shape: option?.shape,
      count: groups.find((group) => group.value === value)?.ids.length ?? 0,
      isFolded: folded.has(value),
    }
  }
  const fold = (value: string) =>
    setFolded((before) => {
      const after = new Set(before)
      if (!after.delete(value)) after.add(value)
      return after
    })
  return { rows, groups: shownGroup, fold }
}

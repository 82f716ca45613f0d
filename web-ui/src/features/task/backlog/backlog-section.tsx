import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '@/api/project/put-project'
import { BY_RANK } from '@/api/task/order'
import { useTaskList } from '@/api/task/use-board'
import { TaskSection } from './task-section'

interface BacklogSectionProps {
  org: string
  project: Project
  onOpen: (taskKey: string) => void
  onOrder: (section: string, keys: readonly string[]) => void
}

const PARAMS = { filter: { sprint: ['none'] }, sort: BY_RANK }

/** What is in no sprint. */
export function BacklogSection({ org, project, onOpen, onOrder }: BacklogSectionProps) {
  const { t } = useTranslation('sprint')
  const { list, isError, refetch } = useTaskList(org, project.id, PARAMS)
  const onSectionOrder = useMemo(() => (keys: readonly string[]) => onOrder('', keys), [onOrder])
  return (
    <TaskSection
      org={org}
      project={project}
      name={t('backlog')}
      sprint={null}
      list={list}
      params={PARAMS}
      isFailed={isError}
      onRetry={() => void refetch()}
      empty={t('emptyBacklog')}
      onOpen={onOpen}
      onOrder={onSectionOrder}
    />
  )
}

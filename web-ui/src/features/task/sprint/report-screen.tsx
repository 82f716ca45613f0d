import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '@/api/live/use-topic'
import type { Project } from '@/api/project/put-project'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import { readOn } from '@/api/task/list-tasks'
import { BY_RANK } from '@/api/task/order'
import { useTaskList } from '@/api/task/use-board'
import { Button } from '@/components/ui/button'
import { Crumb } from '@/components/ui/crumb'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import { Screen } from '@/components/ui/screen'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { attempt } from '@/lib/report-problem'
import { ReportFigures } from './report-figures'
import { ReportTable } from './report-table'
import styles from './sprints.module.css'

interface ReportScreenProps {
  org: string
  project: Project
  sprintId: string
}

/** What became of a sprint: its goal, figures and tasks. */
export function ReportScreen({ org, project, sprintId }: ReportScreenProps) {
  const { t } = useTranslation('sprint')
  const { data: sprints, isError, refetch } = useQuery(sprintsQuery(org, project.id))
  const params = useMemo(
    () => ({ filter: { sprint: [sprintId], subtasks: true }, sort: BY_RANK }),
    [sprintId],
  )
  const { list } = useTaskList(org, project.id, params)
  const more = useMutation(readOn(org, project.id, params))
  useTopic('project', project.id)
  const sprint = sprints?.find(({ id }) => id === sprintId)
  const toBacklog = (
    <Link look="button" to="/org/$org/projects/$key/backlog" params={{ org, key: project.key }}>
      {t('goToBacklog')}
    </Link>
  )

  return (
    <Screen
      heading={sprint?.name ?? t('sprints')}
      crumbs={
        <>
          <Crumb>{project.name}</Crumb>
          <Crumb>
            <Link look="plain" to="/org/$org/projects/$key/sprints" params={{ org, key: project.key }}>
              {t('sprints')}
            </Link>
          </Crumb>
        </>
      }
      isReady={sprints !== undefined && list !== undefined}
    >
      {isError && <ErrorState onRetry={() => void refetch()} />}
      {sprints !== undefined && sprint === undefined && (
        <EmptyState action={toBacklog}>{t('notFound')}</EmptyState>
      )}
      {sprint !== undefined && (
        <>
          {sprint.goal !== null && (
            <p className={styles.goal} dir="auto">
              {sprint.goal}
            </p>
          )}
          <ReportFigures sprint={sprint} />
          {list === undefined && (
            <Skeleton>
              <BoneRows count={6} />
            </Skeleton>
          )}
          {list?.ids.length === 0 && <EmptyState action={toBacklog}>{t('noTasks')}</EmptyState>}
          {list !== undefined && list.ids.length > 0 && (
            <ReportTable label={t('tasksOf', { sprint: sprint.name })} ids={list.ids} />
          )}
          {list !== undefined && list.next !== null && (
            <div>
              <Button isPending={more.isPending} onPress={() => attempt(() => more.mutateAsync(list))}>
                {t('loadMore')}
              </Button>
            </div>
          )}
        </>
      )}
    </Screen>
  )
}

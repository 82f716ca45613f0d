import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '@/api/live/use-topic'
import { useMayManage } from '@/api/membership/use-role'
import type { Project } from '@/api/project/put-project'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import { Screen } from '@/components/ui/screen'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { NewSprintDialog } from './sprint-dialogs'
import { SprintDays } from './sprint-days'
import { SprintProgress } from './sprint-progress'
import styles from './sprints.module.css'

/** All sprints of a project, the newest first. */
export function SprintsScreen({ org, project }: { org: string; project: Project }) {
  const { t } = useTranslation('sprint')
  const mayManage = useMayManage(org)
  const { data: sprints, isError, refetch } = useQuery(sprintsQuery(org, project.id))
  const [isNew, setNew] = useState(false)
  useTopic('project', project.id)
  const newSprint = mayManage && (
    <Button look="outline" onPress={() => setNew(true)}>
      {t('newSprint')}
    </Button>
  )
  return (
    <Screen
      heading={t('sprintsOf', { project: project.name })}
      actions={sprints !== undefined && sprints.length > 0 && newSprint}
      isReady={sprints !== undefined}
    >
      {isError && <ErrorState onRetry={() => void refetch()} />}
      {sprints === undefined && !isError && (
        <Skeleton>
          <BoneRows count={5} />
        </Skeleton>
      )}
      {sprints?.length === 0 && <EmptyState action={newSprint}>{t('planFirst')}</EmptyState>}
      {sprints !== undefined && sprints.length > 0 && (
        <ul aria-label={t('sprints')} className={styles.list}>
          {[...sprints].reverse().map((sprint) => (
            <li key={sprint.id} className={styles.row}>
              <Link
                to="/org/$org/projects/$key/sprints/$sprintId"
                params={{ org, key: project.key, sprintId: sprint.id }}
                className={styles.name}
                dir="auto"
                translate="no"
              >
                {sprint.name}
              </Link>
              <span className={styles.status}>{t(`status.${sprint.status}`)}</span>
              <SprintDays sprint={sprint} />
              <span className={styles.end}>
                <SprintProgress
                  name={sprint.name}
                  done={sprint.completed_task_count}
                  count={sprint.task_count}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {isNew && (
        <NewSprintDialog
          org={org}
          projectId={project.id}
          count={sprints?.length ?? 0}
          onClose={() => setNew(false)}
        />
      )}
    </Screen>
  )
}

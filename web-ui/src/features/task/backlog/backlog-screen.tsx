import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '@/api/live/use-topic'
import { useMayManage } from '@/api/membership/use-role'
import type { Project } from '@/api/project/put-project'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Screen } from '@/components/ui/screen'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { usePublishedOrder } from '@/components/ui/use-order-beneath'
import { NewSprintDialog } from '@/features/task/sprint/sprint-dialogs'
import styles from './backlog.module.css'
import { BacklogSection } from './backlog-section'
import { SprintSection } from './sprint-section'

interface BacklogScreenProps {
  org: string
  project: Project
  onOpen: (taskKey: string) => void
}

const RANKS = { active: 0, planned: 1, completed: 2 }

/** The running sprint, those that are planned, and what is in none of them. */
export function BacklogScreen({ org, project, onOpen }: BacklogScreenProps) {
  const { t } = useTranslation('sprint')
  const mayManage = useMayManage(org)
  const { data: sprints, isError, refetch } = useQuery(sprintsQuery(org, project.id))
  const [isNew, setNew] = useState(false)
  const [orders, setOrders] = useState<Readonly<Record<string, readonly string[]>>>({})
  useTopic('project', project.id)

  const open = useMemo(
    () =>
      (sprints ?? [])
        .filter(({ status }) => status !== 'completed')
        .sort((one, other) => RANKS[one.status] - RANKS[other.status]),
    [sprints],
  )
  const tellOrder = useCallback(
    (section: string, keys: readonly string[]) => setOrders((known) => ({ ...known, [section]: keys })),
    [],
  )
  usePublishedOrder(
    useMemo(
      () => [...open.map(({ id }) => id), ''].flatMap((section) => orders[section] ?? []),
      [open, orders],
    ),
  )
  const newSprint = (
    <Button look="outline" onPress={() => setNew(true)}>
      {t('newSprint')}
    </Button>
  )

  return (
    <Screen
      heading={t('backlogOf', { project: project.name })}
      hideHeading
      actions={mayManage && open.length > 0 && newSprint}
      isReady={sprints !== undefined}
    >
      {isError && <ErrorState onRetry={() => void refetch()} />}
      {sprints === undefined && !isError && (
        <Skeleton>
          <BoneRows count={8} />
        </Skeleton>
      )}
      {sprints !== undefined && (
        <div className={styles.sections}>
          {open.length === 0 && (
            <EmptyState action={mayManage ? newSprint : undefined}>{t('planFirst')}</EmptyState>
          )}
          {open.map((sprint) => (
            <SprintSection
              key={sprint.id}
              org={org}
              project={project}
              sprint={sprint}
              sprints={sprints}
              mayManage={mayManage}
              onOpen={onOpen}
              onOrder={tellOrder}
            />
          ))}
          <BacklogSection org={org} project={project} onOpen={onOpen} onOrder={tellOrder} />
        </div>
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

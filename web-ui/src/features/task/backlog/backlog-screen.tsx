import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMayManage } from '@/api/membership/use-role'
import type { Project } from '@/api/project/put-project'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import { BY_RANK } from '@/api/task/order'
import { useTaskLists } from '@/api/task/use-board'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { BoneRows } from '@/components/ui/skeleton'
import { usePhone } from '@/components/ui/use-media'
import { ProjectScreen, TasksFrame, type TaskScreenProps } from '@/features/task/shared/project-screen'
import { filterOf } from '@/features/task/shared/task-search'
import { NewSprintDialog } from '@/features/task/sprint/sprint-dialogs'
import { Backlog } from './backlog'
import styles from './backlog.module.css'

const RANKS = { active: 0, planned: 1, completed: 2 }

/** The running sprint, those that are planned, and what is in none of them. */
export function BacklogScreen(props: TaskScreenProps) {
  const { t } = useTranslation('sprint')
  return (
    <ProjectScreen slug={props.slug} projectKey={props.projectKey} name={t('backlog')} bones={<Bones />}>
      {(project) => <ProjectBacklog key={project.id} {...props} project={project} />}
    </ProjectScreen>
  )
}

function ProjectBacklog({ slug, project, search, onSearch }: TaskScreenProps & { project: Project }) {
  const { t } = useTranslation('sprint')
  const mayManage = useMayManage(slug)
  const { data: sprints, isError, refetch } = useQuery(sprintsQuery(slug, project.id))
  const phone = usePhone()
  const [isNew, setNew] = useState(false)
  const open = useMemo(
    () =>
      (sprints ?? [])
        .filter(({ status }) => status !== 'completed')
        .sort((one, other) => RANKS[one.status] - RANKS[other.status]),
    [sprints],
  )
  const filter = useMemo(() => filterOf(search), [search])
  const params = useMemo(
    () =>
      sprints === undefined
        ? []
        : [...open.map(({ id }) => id), 'none'].map((sprint) => ({
            filter: { ...filter, sprint: [sprint] },
            sort: BY_RANK,
          })),
    [filter, open, sprints],
  )
  const { lists, isError: isFailed, retry } = useTaskLists(slug, project.id, params)
  const isReady = sprints !== undefined && lists.every((list) => list !== undefined)
  const newSprint = (
    <Button look="outline" onPress={() => setNew(true)}>
      {t('newSprint')}
    </Button>
  )
  const another = mayManage && open.length > 0 && newSprint
  return (
    <TasksFrame
      slug={slug}
      project={project}
      heading={t('backlogOf', { project: project.name })}
      search={search}
      onSearch={onSearch}
      total={isReady ? lists.reduce((sum, list) => sum + list.total, 0) : undefined}
      isError={isError || isFailed}
      onRetry={() => {
        if (isError) void refetch()
        retry()
      }}
      bones={<Bones />}
      actions={!phone && another}
      tools={phone && another}
      always
      empty={null}
    >
      {isReady && (
        <div className={styles.sections}>
          {open.length === 0 && (
            <EmptyState action={mayManage ? newSprint : undefined}>{t('planFirst')}</EmptyState>
          )}
          <Backlog
            slug={slug}
            project={project}
            filter={filter}
            sprints={sprints}
            mayManage={mayManage}
            sections={[...open, null].map((sprint, at) => ({
              sprint,
              params: params[at],
              list: lists[at],
            }))}
          />
        </div>
      )}
      {isNew && (
        <NewSprintDialog
          org={slug}
          projectId={project.id}
          count={sprints?.length ?? 0}
          onClose={() => setNew(false)}
        />
      )}
    </TasksFrame>
  )
}

function Bones() {
  return (
    <div className={styles.sections}>
      <BoneRows count={8} />
    </div>
  )
}

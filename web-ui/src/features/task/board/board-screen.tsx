import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '@/api/project/put-project'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import { useBoard } from '@/api/task/use-board'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Bone } from '@/components/ui/skeleton'
import { ProjectScreen, TasksFrame, type TaskScreenProps } from '@/features/task/shared/project-screen'
import { filterOf } from '@/features/task/shared/task-search'
import { Board } from './board'
import styles from './board.module.css'

/** The tasks of a project in columns; of a scrum project those of the running sprint, unless told otherwise. */
export function BoardScreen(props: TaskScreenProps) {
  const { t } = useTranslation('board')
  return (
    <ProjectScreen slug={props.slug} projectKey={props.projectKey} name={t('board')} bones={<BoardBones />}>
      {(project) => <ProjectBoard key={project.id} {...props} project={project} />}
    </ProjectScreen>
  )
}

function ProjectBoard({ slug, project, search, onSearch }: TaskScreenProps & { project: Project }) {
  const { t } = useTranslation('board')
  const isScrum = project.type === 'scrum'
  const { data: sprints } = useQuery(sprintsQuery(slug, project.id))
  const activeSprint = sprints?.find(({ status }) => status === 'active')?.id
  const filter = useMemo(() => {
    const chosen = filterOf(search)
    return isScrum && search.sprint === undefined ? { ...chosen, sprint: ['active'] } : chosen
  }, [isScrum, search])
  const { board, isError, refetch } = useBoard(slug, project.id, filter)
  const total = board?.columns.reduce((sum, column) => sum + column.total, 0)
  const isIdle = isScrum && search.sprint === undefined && sprints !== undefined && activeSprint === undefined

  return (
    <TasksFrame
      slug={slug}
      project={project}
      heading={t('boardOf', { project: project.name })}
      search={search}
      onSearch={onSearch}
      total={total}
      isError={isError}
      onRetry={() => void refetch()}
      bones={<BoardBones />}
      always={!isIdle}
      empty={isIdle ? <NoSprint slug={slug} projectKey={project.key} /> : undefined}
    >
      {board !== undefined && (
        <Board
          slug={slug}
          projectId={project.id}
          filter={filter}
          activeSprint={activeSprint}
          columns={board.columns}
        />
      )}
    </TasksFrame>
  )
}

function NoSprint({ slug, projectKey }: { slug: string; projectKey: string }) {
  const { t } = useTranslation('board')
  return (
    <EmptyState
      action={
        <Link look="button" to="/org/$org/projects/$key/backlog" params={{ org: slug, key: projectKey }}>
          {t('goToBacklog')}
        </Link>
      }
    >
      {t('noSprint')}
    </EmptyState>
  )
}

function BoardBones() {
  return (
    <div className={styles.skeleton}>
      {[4, 3, 2].map((cards) => (
        <div key={cards} className={styles.bones}>
          {Array.from({ length: cards }, (_, at) => (
            <Bone key={at} size="card" />
          ))}
        </div>
      ))}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import { useTopic } from '@/api/live/use-topic'
import { useProject } from '@/api/project/use-project'
import { sprintsQuery } from '@/api/sprint/list-sprints'
import { isFiltered } from '@/api/task/filter'
import { useBoard } from '@/api/task/use-board'
import { Button } from '@/components/ui/button'
import { Crumb } from '@/components/ui/crumb'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { FullState } from '@/components/ui/full-state'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Screen } from '@/components/ui/screen'
import { Bone, Skeleton } from '@/components/ui/skeleton'
import { FilterBar } from '@/features/task/filters/filter-bar'
import { filterOf, type TaskSearch } from '@/features/task/shared/task-search'
import { ProjectViews } from '@/features/task/shared/project-views'
import type { components } from '@/generated/api'
import { openDialog } from '@/lib/app-store'
import { Board } from './board'
import styles from './board.module.css'

type Project = components['schemas']['Project']

interface BoardScreenProps {
  slug: string
  projectKey: string
  search: TaskSearch
  onSearch: (search: TaskSearch) => void
}

export function BoardScreen({ slug, projectKey, ...filters }: BoardScreenProps) {
  const { t } = useTranslation('board')
  const { project, isPending, isError, refetch } = useProject(slug, projectKey)
  if (project !== undefined)
    return <ProjectBoard key={project.id} slug={slug} project={project} {...filters} />
  return (
    <Screen heading={t('board')} hideHeading isReady={!isPending}>
      {isError && <ErrorState onRetry={() => void refetch()} />}
      {isPending ? <BoardBones /> : !isError && <FullState title={t('unknownProject')} />}
    </Screen>
  )
}

function ProjectBoard({
  slug,
  project,
  search,
  onSearch,
}: Omit<BoardScreenProps, 'projectKey'> & { project: Project }) {
  const { t } = useTranslation('board')
  useTopic('project', project.id)
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
    <Screen
      heading={t('boardOf', { project: project.name })}
      hideHeading
      layout="full"
      isReady={board !== undefined}
      crumbs={<Crumb>{project.name}</Crumb>}
      views={<ProjectViews slug={slug} project={project} />}
      actions={
        <Button look="filled" onPress={() => openDialog({ name: 'new-task', projectKey: project.key })}>
          <Icon of={Plus} />
          {t('newTask')}
        </Button>
      }
    >
      <FilterBar slug={slug} projectId={project.id} search={search} onSearch={onSearch} total={total} />
      {board === undefined && (isError ? <ErrorState onRetry={() => void refetch()} /> : <BoardBones />)}
      {board !== undefined && isIdle && total === 0 && (
        <EmptyState
          action={
            <Link look="button" to="/org/$org/projects/$key/backlog" params={{ org: slug, key: project.key }}>
              {t('goToBacklog')}
            </Link>
          }
        >
          {t('noSprint')}
        </EmptyState>
      )}
      {board !== undefined && total === 0 && !isIdle && (
        <EmptyState
          action={
            isFiltered(filterOf(search)) ? (
              <Button look="outline" onPress={() => onSearch({})}>
                {t('clearFilters')}
              </Button>
            ) : undefined
          }
        >
          {isFiltered(filterOf(search)) ? t('nothingFits') : t('emptyBoard', { project: project.name })}
        </EmptyState>
      )}
      {board !== undefined && !(isIdle && total === 0) && (
        <Board
          slug={slug}
          projectId={project.id}
          filter={filter}
          activeSprint={activeSprint}
          columns={board.columns}
        />
      )}
    </Screen>
  )
}

function BoardBones() {
  return (
    <Skeleton>
      <div className={styles.skeleton}>
        {[4, 3, 2].map((cards) => (
          <div key={cards} className={styles.bones}>
            {Array.from({ length: cards }, (_, at) => (
              <Bone key={at} size="card" />
            ))}
          </div>
        ))}
      </div>
    </Skeleton>
  )
}

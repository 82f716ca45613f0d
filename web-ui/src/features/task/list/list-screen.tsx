import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import { useTopic } from '@/api/live/use-topic'
import { useProject } from '@/api/project/use-project'
import { isFiltered } from '@/api/task/filter'
import { BY_RANK } from '@/api/task/order'
import { useTaskList } from '@/api/task/use-board'
import { Button } from '@/components/ui/button'
import { Crumb } from '@/components/ui/crumb'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { FullState } from '@/components/ui/full-state'
import { Icon } from '@/components/ui/icon'
import { Screen } from '@/components/ui/screen'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { FilterBar } from '@/features/task/filters/filter-bar'
import { ProjectViews } from '@/features/task/shared/project-views'
import { filterOf, type TaskSearch } from '@/features/task/shared/task-search'
import type { components } from '@/generated/api'
import { openDialog } from '@/lib/app-store'
import { ListRows } from './list-rows'

type Project = components['schemas']['Project']

interface ListScreenProps {
  slug: string
  projectKey: string
  search: TaskSearch
  onSearch: (search: TaskSearch) => void
  onOpen: (taskKey: string) => void
}

/** The tasks of a project in one list, by rank. */
export function ListScreen({ slug, projectKey, ...rest }: ListScreenProps) {
  const { t } = useTranslation(['board', 'shell'])
  const { project, isPending, isError, refetch } = useProject(slug, projectKey)
  if (project !== undefined) return <ProjectList key={project.id} slug={slug} project={project} {...rest} />
  return (
    <Screen heading={t('shell:list')} hideHeading isReady={!isPending}>
      {isError && <ErrorState onRetry={() => void refetch()} />}
      {isPending ? <ListBones /> : !isError && <FullState title={t('unknownProject')} />}
    </Screen>
  )
}

function ProjectList({
  slug,
  project,
  search,
  onSearch,
  onOpen,
}: Omit<ListScreenProps, 'projectKey'> & { project: Project }) {
  const { t } = useTranslation('board')
  useTopic('project', project.id)
  const params = useMemo(() => ({ filter: filterOf(search), sort: BY_RANK }), [search])
  const { list, isError, refetch } = useTaskList(slug, project.id, params)
  const hasFilter = isFiltered(params.filter)

  return (
    <Screen
      heading={t('listOf', { project: project.name })}
      hideHeading
      isReady={list !== undefined}
      crumbs={<Crumb>{project.name}</Crumb>}
      views={<ProjectViews slug={slug} project={project} />}
      actions={
        <Button look="filled" onPress={() => openDialog({ name: 'new-task', projectKey: project.key })}>
          <Icon of={Plus} />
          {t('newTask')}
        </Button>
      }
    >
      <FilterBar slug={slug} projectId={project.id} search={search} onSearch={onSearch} total={list?.total} />
      {list === undefined && (isError ? <ErrorState onRetry={() => void refetch()} /> : <ListBones />)}
      {list?.total === 0 && (
        <EmptyState
          action={
            hasFilter ? (
              <Button look="outline" onPress={() => onSearch({})}>
                {t('clearFilters')}
              </Button>
            ) : undefined
          }
        >
          {hasFilter ? t('nothingFits') : t('emptyBoard', { project: project.name })}
        </EmptyState>
      )}
      {list !== undefined && list.total > 0 && (
        <ListRows slug={slug} projectId={project.id} params={params} list={list} onOpen={onOpen} />
      )}
    </Screen>
  )
}

function ListBones() {
  return (
    <Skeleton>
      <BoneRows count={12} />
    </Skeleton>
  )
}

import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '@/api/live/use-topic'
import type { Project } from '@/api/project/put-project'
import { useProject } from '@/api/project/use-project'
import { isFiltered } from '@/api/task/filter'
import { Button } from '@/components/ui/button'
import { ButtonLabel } from '@/components/ui/button-label'
import { Crumb } from '@/components/ui/crumb'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { FullState } from '@/components/ui/full-state'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Screen } from '@/components/ui/screen'
import { Skeleton } from '@/components/ui/skeleton'
import { FilterBar } from '@/features/task/filters/filter-bar'
import { SaveView } from '@/features/task/views/save-view'
import { openDialog } from '@/lib/app-store'
import { ProjectViews } from './project-views'
import { filterOf, withoutFilters, type TaskSearch } from './task-search'

export interface TaskScreenProps<Search extends TaskSearch = TaskSearch> {
  slug: string
  projectKey: string
  search: Search
  onSearch: (search: Search) => void
}

interface ProjectScreenProps {
  slug: string
  projectKey: string
  /** What it is called while the project is not known. */
  name: string
  bones: ReactNode
  children: (project: Project) => ReactNode
}

/** A screen of the tasks of a project, which is found by the key in the address. */
export function ProjectScreen({ slug, projectKey, name, bones, children }: ProjectScreenProps) {
  const { t } = useTranslation('shell')
  const { project, isPending, isError, refetch } = useProject(slug, projectKey)
  if (project !== undefined) return children(project)
  if (isPending || isError) {
    return (
      <Screen heading={name} hideHeading layout="full" isReady={false}>
        {isError ? <ErrorState onRetry={() => void refetch()} /> : <Skeleton>{bones}</Skeleton>}
      </Screen>
    )
  }
  return (
    <main aria-labelledby="screen-heading" data-ready="true">
      <FullState title={t('notFound')}>
        <Link look="button" to="/org/$org/dashboard" params={{ org: slug }}>
          {t('goToDashboard')}
        </Link>
      </FullState>
    </main>
  )
}

interface TasksFrameProps<Search extends TaskSearch> extends Omit<TaskScreenProps<Search>, 'projectKey'> {
  project: Project
  heading: string
  /** How many tasks fit, once it is known: then everything is there. */
  total: number | undefined
  isError: boolean
  onRetry: () => void
  bones: ReactNode
  /** In the top bar, beside the button for a new task. */
  actions?: ReactNode
  /** In the bar of the filters, at its end. */
  tools?: ReactNode
  /** In place of what says that nothing is there. */
  empty?: ReactNode
  /** Where something is to be seen although no task is there, such as columns. */
  always?: boolean
  children: ReactNode
}

/** What is around the tasks on board, list and backlog: the top bar, the filters, and what is said in their place. */
export function TasksFrame<Search extends TaskSearch>(props: TasksFrameProps<Search>) {
  const { slug, project, heading, search, onSearch, total, isError, onRetry, bones, tools, empty } = props
  const { actions, always = false, children } = props
  const { t } = useTranslation('board')
  useTopic('project', project.id)
  const hasFilter = isFiltered(filterOf(search))
  const newTask = () => openDialog({ name: 'new-task', projectKey: project.key })
  return (
    <Screen
      heading={heading}
      hideHeading
      layout="full"
      isReady={total !== undefined}
      crumbs={<Crumb>{project.name}</Crumb>}
      views={<ProjectViews slug={slug} project={project} />}
      actions={
        <>
          {actions}
          <Button look="filled" onPress={newTask}>
            <Icon of={Plus} />
            <ButtonLabel>{t('newTask')}</ButtonLabel>
          </Button>
        </>
      }
    >
      <FilterBar
        slug={slug}
        projectId={project.id}
        search={search}
        onSearch={onSearch}
        total={total}
        tools={
          <>
            {tools}
            <SaveView slug={slug} projectId={project.id} />
          </>
        }
      />
      {total === undefined && (isError ? <ErrorState onRetry={onRetry} /> : <Skeleton>{bones}</Skeleton>)}
      {total === 0 &&
        (empty ?? (
          <EmptyState
            action={
              hasFilter ? (
                <Button look="outline" onPress={() => onSearch(withoutFilters(search))}>
                  {t('clearFilters')}
                </Button>
              ) : (
                <Button look="outline" onPress={newTask}>
                  {t('newTask')}
                </Button>
              )
            }
          >
            {hasFilter ? t('nothingFits') : t('emptyBoard', { project: project.name })}
          </EmptyState>
        ))}
      {total !== undefined && (total > 0 || always) && children}
    </Screen>
  )
}

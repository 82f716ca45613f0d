import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '@/api/project/put-project'
import { useTaskList } from '@/api/task/use-board'
import { BoneRows } from '@/components/ui/skeleton'
import { sortOf, type ListSearch } from '@/features/task/shared/list-search'
import { ProjectScreen, TasksFrame, type TaskScreenProps } from '@/features/task/shared/project-screen'
import { filterOf } from '@/features/task/shared/task-search'
import { ListTable } from './list-table'
import { ListTools } from './list-tools'
import styles from './list.module.css'

/** The tasks of a project as a table, by rank until it is sorted. */
export function ListScreen(props: TaskScreenProps<ListSearch>) {
  const { t } = useTranslation('shell')
  return (
    <ProjectScreen slug={props.slug} projectKey={props.projectKey} name={t('list')} bones={<ListBones />}>
      {(project) => <ProjectList key={project.id} {...props} project={project} />}
    </ProjectScreen>
  )
}

function ProjectList({
  slug,
  project,
  search,
  onSearch,
}: TaskScreenProps<ListSearch> & { project: Project }) {
  const { t } = useTranslation('board')
  const params = useMemo(() => ({ filter: filterOf(search), sort: sortOf(search) }), [search])
  const { list, isError, refetch } = useTaskList(slug, project.id, params)
  return (
    <TasksFrame
      slug={slug}
      project={project}
      heading={t('listOf', { project: project.name })}
      search={search}
      onSearch={onSearch}
      total={list?.total}
      isError={isError}
      onRetry={() => void refetch()}
      bones={<ListBones />}
      tools={<ListTools search={search} onSearch={onSearch} />}
    >
      {list !== undefined && (
        <ListTable
          slug={slug}
          projectId={project.id}
          params={params}
          list={list}
          search={search}
          onSearch={onSearch}
        />
      )}
    </TasksFrame>
  )
}

function ListBones() {
  return (
    <div className={styles.bones}>
      <BoneRows count={12} />
    </div>
  )
}

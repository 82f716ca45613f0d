import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { myTasksQuery } from '@/api/dashboard/list-my-tasks'
import { projectsQuery } from '@/api/project/list-projects'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Screen } from '@/components/ui/screen'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { usePublishedOrder } from '@/components/ui/use-order-beneath'
import { useToday } from '@/components/ui/use-today'
import { groupsOf } from './groups'
import { MyWorkBar } from './my-work-bar'
import { prioritiesOf, type MyWorkParams } from './params'
import { TaskGroupRows } from './task-group-rows'
import styles from './my-work.module.css'

interface MyWorkProps {
  org: string
  params: MyWorkParams
  onChange: (params: MyWorkParams) => void
  onOpen: (taskKey: string) => void
  onOpenTasks: () => void
}

export function MyWork({ org, params, onChange, onOpen, onOpenTasks }: MyWorkProps) {
  const { t } = useTranslation('task')
  const today = useToday()
  const { done = false, group = 'project' } = params
  const tasks = useQuery(myTasksQuery(org, { done }))
  const projects = useQuery(projectsQuery(org))
  const priorities = prioritiesOf(params.priority)
  const fitting = (tasks.data ?? []).filter(
    ({ priority }) => priorities.length === 0 || priorities.includes(priority),
  )
  const name = (id: string) =>
    projects.data?.find((project) => project.id === id)?.name ?? t('myWork.archived')
  const groups = groupsOf(fitting, group, today, name)
  usePublishedOrder(groups.flatMap((one) => one.tasks.map((task) => task.task_id)))
  const isReady = !tasks.isPending && !projects.isPending

  return (
    <Screen heading={t('myWork.heading')} isReady={isReady}>
      <MyWorkBar params={params} onChange={onChange} />
      {!isReady ? (
        <Skeleton>
          <BoneRows count={10} />
        </Skeleton>
      ) : tasks.isError && tasks.data === undefined ? (
        <ErrorState onRetry={() => void tasks.refetch()} />
      ) : groups.length > 0 ? (
        <div className={styles.groups}>
          {groups.map((one) => (
            <TaskGroupRows key={one.id} group={one} onOpen={onOpen} />
          ))}
        </div>
      ) : tasks.data.length === 0 ? (
        <EmptyState
          action={
            <Button look="outline" onPress={onOpenTasks}>
              {t('myWork.showOpen')}
            </Button>
          }
        >
          {t('myWork.empty')}
        </EmptyState>
      ) : (
        <EmptyState
          action={
            <Button look="outline" onPress={() => onChange({ group })}>
              {t('myWork.clear')}
            </Button>
          }
        >
          {t('myWork.nothingFits')}
        </EmptyState>
      )}
    </Screen>
  )
}

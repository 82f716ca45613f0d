import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '@/api/project/put-project'
import type { Sprint } from '@/api/sprint/list-sprints'
import { BY_RANK } from '@/api/task/order'
import { knownTask } from '@/api/task/store'
import { useTaskList } from '@/api/task/use-board'
import { Button } from '@/components/ui/button'
import { CompleteSprintDialog } from '@/features/task/sprint/complete-sprint'
import { EditSprintDialog, StartSprintDialog } from '@/features/task/sprint/sprint-dialogs'
import { SprintDays } from '@/features/task/sprint/sprint-days'
import { SprintMenu } from '@/features/task/sprint/sprint-menu'
import { SprintProgress } from '@/features/task/sprint/sprint-progress'
import { TaskSection } from './task-section'

interface SprintSectionProps {
  org: string
  project: Project
  sprint: Sprint
  sprints: readonly Sprint[]
  mayManage: boolean
  onOpen: (taskKey: string) => void
  onOrder: (section: string, keys: readonly string[]) => void
}

type Opened = 'start' | 'complete' | 'edit' | null

export function SprintSection(props: SprintSectionProps) {
  const { org, project, sprint, sprints, mayManage, onOpen, onOrder } = props
  const { t } = useTranslation('sprint')
  const client = useQueryClient()
  const [opened, setOpened] = useState<Opened>(null)
  const params = useMemo(() => ({ filter: { sprint: [sprint.id] }, sort: BY_RANK }), [sprint.id])
  const { list, isError, refetch } = useTaskList(org, project.id, params)
  const onSectionOrder = useMemo(
    () => (keys: readonly string[]) => onOrder(sprint.id, keys),
    [onOrder, sprint.id],
  )
  const done = (list?.ids ?? []).filter((id) => knownTask(client, id)?.status.category === 'done').length
  const whole = list !== undefined && list.next === null
  const close = () => setOpened(null)

  return (
    <>
      <TaskSection
        org={org}
        project={project}
        name={sprint.name}
        sprint={sprint}
        list={list}
        params={params}
        isFailed={isError}
        onRetry={() => void refetch()}
        empty={t('emptySprint')}
        onOpen={onOpen}
        onOrder={onSectionOrder}
        head={
          <>
            <SprintDays sprint={sprint} />
            <SprintProgress
              name={sprint.name}
              done={whole ? done : sprint.completed_task_count}
              count={whole ? list.ids.length : sprint.task_count}
            />
          </>
        }
        actions={
          mayManage && (
            <>
              {sprint.status === 'planned' ? (
                <Button look="outline" onPress={() => setOpened('start')}>
                  {t('startOf', { sprint: sprint.name })}
                </Button>
              ) : (
                <Button look="outline" onPress={() => setOpened('complete')}>
                  {t('completeOf', { sprint: sprint.name })}
                </Button>
              )}
              <SprintMenu org={org} project={project} sprint={sprint} onEdit={() => setOpened('edit')} />
            </>
          )
        }
      />
      {opened === 'start' && <StartSprintDialog sprint={sprint} onClose={close} />}
      {opened === 'edit' && <EditSprintDialog sprint={sprint} onClose={close} />}
      {opened === 'complete' && (
        <CompleteSprintDialog org={org} sprint={sprint} sprints={sprints} onClose={close} />
      )}
    </>
  )
}

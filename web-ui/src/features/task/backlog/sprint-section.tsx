import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sprint } from '@/api/sprint/list-sprints'
import { useTaskLookup } from '@/api/task/use-task-lookup'
import { Button } from '@/components/ui/button'
import { CompleteSprintDialog } from '@/features/task/sprint/complete-sprint'
import { EditSprintDialog, StartSprintDialog } from '@/features/task/sprint/sprint-dialogs'
import { SprintDays } from '@/features/task/sprint/sprint-days'
import { SprintMenu } from '@/features/task/sprint/sprint-menu'
import { SprintProgress } from '@/features/task/sprint/sprint-progress'
import { TaskSection, type SectionProps } from './task-section'

interface SprintSectionProps extends SectionProps {
  sprint: Sprint
  sprints: readonly Sprint[]
  mayManage: boolean
}

type Opened = 'start' | 'complete' | 'edit' | null

export function SprintSection({ sprint, sprints, mayManage, ...section }: SprintSectionProps) {
  const { slug, project, list } = section
  const { t } = useTranslation('sprint')
  const row = useTaskLookup()
  const [opened, setOpened] = useState<Opened>(null)
  const done = list.ids.filter((id) => row(id)?.status.category === 'done').length
  const isWhole = list.next === null
  const close = () => setOpened(null)

  return (
    <>
      <TaskSection
        {...section}
        name={sprint.name}
        sprint={sprint}
        empty={t('emptySprint')}
        head={
          <>
            <SprintDays sprint={sprint} />
            <SprintProgress
              name={sprint.name}
              done={isWhole ? done : sprint.completed_task_count}
              count={isWhole ? list.ids.length : sprint.task_count}
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
              <SprintMenu org={slug} project={project} sprint={sprint} onEdit={() => setOpened('edit')} />
            </>
          )
        }
      />
      {opened === 'start' && <StartSprintDialog sprint={sprint} onClose={close} />}
      {opened === 'edit' && <EditSprintDialog sprint={sprint} onClose={close} />}
      {opened === 'complete' && (
        <CompleteSprintDialog org={slug} sprint={sprint} sprints={sprints} onClose={close} />
      )}
    </>
  )
}

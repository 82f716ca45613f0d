import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statusesQuery } from '@/api/project/list-statuses'
import { createTask, newTaskOf } from '@/api/task/create-task'
import { BY_RANK } from '@/api/task/order'
import type { Task } from '@/api/task/types'
import { useTaskList } from '@/api/task/use-board'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { attempt } from '@/lib/report-problem'
import { QuickAdd } from '@/features/task/quick-add'
import { Section } from './section'
import { SubtaskRow } from './subtask-row'
import styles from './subtasks.module.css'

export function Subtasks({ org, task }: { org: string; task: Task }) {
  const { t } = useTranslation('panel')
  const params = useMemo(() => ({ filter: { parent: task.id, subtasks: true }, sort: BY_RANK }), [task.id])
  const { list } = useTaskList(org, task.project_id, params)
  const { data: statuses = [] } = useQuery(statusesQuery(org, task.project_id))
  const create = useMutation(createTask(org, task.project_id))
  const [isAdding, setAdding] = useState(false)
  const first = statuses.find(({ category }) => category === 'todo') ?? statuses[0]

  const add = (title: string) => {
    if (first === undefined) return
    const variables = newTaskOf(task.project_id, {
      title,
      status: first,
      type: 'subtask',
      parentId: task.id,
      sprintId: task.sprint_id,
    })
    attempt(() => create.mutateAsync(variables))
  }

  return (
    <Section
      title={t('subtasks')}
      count={
        task.subtask_count > 0
          ? t('countOf', { done: task.subtask_done_count, count: task.subtask_count })
          : undefined
      }
    >
      {list !== undefined && list.ids.length > 0 && (
        <ul aria-label={t('subtasks')} className={styles.list}>
          {list.ids.map((id) => (
            <SubtaskRow key={id} id={id} statuses={statuses} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <QuickAdd label={t('subtaskTitle')} onCreate={add} onEnd={() => setAdding(false)} />
      ) : (
        <div className={styles.add}>
          <Button onPress={() => setAdding(true)}>
            <Icon of={Plus} />
            {t('addSubtask')}
          </Button>
        </div>
      )}
    </Section>
  )
}

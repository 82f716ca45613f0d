import { useMutation, useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { taskQuery } from '@/api/task/get-task'
import type { ListParams } from '@/api/task/known-lists'
import { readOn } from '@/api/task/list-tasks'
import type { TaskList } from '@/api/task/task-list'
import { useTask } from '@/api/task/use-task'
import { TaskRow } from '@/components/fields/task-row'
import { Rows } from '@/components/rows/rows'
import { Button } from '@/components/ui/button'

interface ListRowsProps {
  slug: string
  projectId: string
  params: ListParams
  list: TaskList
  onOpen: (taskKey: string) => void
}

export function ListRows({ slug, projectId, params, list, onOpen }: ListRowsProps) {
  const { t } = useTranslation('board')
  const more = useMutation(readOn(slug, projectId, params))
  const tasks = useQueries({ queries: list.ids.map((id) => taskQuery(id)) }).flatMap(({ data }) =>
    data === undefined ? [] : [data],
  )
  const keyOf = (id: string) => tasks.find((task) => task.id === id)?.task_id
  return (
    <>
      <Rows
        label={t('tasks')}
        rows={tasks.map((task) => ({
          id: task.id,
          name: `${task.task_id} ${task.title}`,
          data: {
            'data-task': task.task_id,
            'data-task-id': task.id,
            'data-status-category': task.status.category,
          },
          content: <ListRow id={task.id} />,
        }))}
        onOpen={(id) => {
          const key = keyOf(id)
          if (key !== undefined) onOpen(key)
        }}
      />
      {list.next !== null && (
        <Button look="outline" isPending={more.isPending} onPress={() => more.mutate(list)}>
          {t('showMore')}
        </Button>
      )}
    </>
  )
}

function ListRow({ id }: { id: string }) {
  const { task } = useTask(id)
  return task === undefined ? null : <TaskRow task={task} />
}

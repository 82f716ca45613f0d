import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Rows } from '@/components/rows/rows'
import { TaskRow } from '@/components/fields/task-row'
import type { TaskGroup } from './groups'
import styles from './my-work.module.css'

export function TaskGroupRows({ group, onOpen }: { group: TaskGroup; onOpen: (taskKey: string) => void }) {
  const { t } = useTranslation('task')
  const heading = useId()
  const label = typeof group.name === 'string' ? group.name : t(`spans.${group.name.span}`)
  return (
    <section aria-labelledby={heading} className={styles.group}>
      <h2 id={heading} className={styles.title} dir="auto">
        <span translate={typeof group.name === 'string' ? 'no' : 'yes'}>{label}</span>
        <span className={styles.count}>{group.tasks.length}</span>
      </h2>
      <Rows
        label={label}
        onOpen={onOpen}
        rows={group.tasks.map((task) => ({
          id: task.task_id,
          name: `${task.task_id} ${task.title}`,
          data: {
            'data-task': task.task_id,
            'data-task-id': task.id,
            'data-status-category': task.status.category,
          },
          content: <TaskRow task={task} />,
        }))}
      />
    </section>
  )
}

import type { Task } from '@/api/task/types'
import { Link } from '@/components/ui/link'

interface TaskTitleProps {
  task: Task
  /** What the row is called. */
  name: string
  className: string | undefined
}

/** The title within a row, whose link is for the pointer: by key the row itself is opened. */
export function TaskTitle({ task, name, className = '' }: TaskTitleProps) {
  const title = (
    <span dir="auto" translate="no">
      {task.title}
    </span>
  )
  if (task.task_id === '') return <span className={className}>{title}</span>
  return (
    <Link
      look="plain"
      className={className}
      to="."
      search={(search) => ({ ...search, task: task.task_id })}
      aria-label={name}
      tabIndex={-1}
      draggable={false}
      preload={false}
    >
      {title}
    </Link>
  )
}

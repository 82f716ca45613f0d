import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

interface TaskLinkProps {
  taskKey: string
  className?: string | undefined
  'aria-label'?: string
  children: ReactNode
}

/** Opens the panel of a task over the screen; in a new tab it opens there, too. */
export function TaskLink({ taskKey, className, children, ...label }: TaskLinkProps) {
  return (
    <Link
      {...label}
      look="plain"
      to="."
      search={(search) => ({ ...search, task: taskKey })}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </Link>
  )
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'

const TaskPanel = lazy(() =>
  import('@/features/task/panel/task-panel').then((module) => ({ default: module.TaskPanel })),
)

/** The task in the address, over the screen that it was opened from. */
export function OpenTask({ org }: { org: string }) {
  const { task } = useSearch({ from: '/org/$org' })
  const navigate = useNavigate()
  if (task === undefined) return null
  const show = (next: string | undefined, replace: boolean) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, task: next }),
      replace,
    })
  return (
    <Suspense>
      <TaskPanel
        org={org}
        taskKey={task}
        onOpen={(next) => show(next, false)}
        onOpenPage={() => void navigate({ to: '/org/$org/tasks/$taskKey', params: { org, taskKey: task } })}
        onClose={() => show(undefined, true)}
      />
    </Suspense>
  )
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Boundary } from '@/components/ui/boundary'
import { lazyPart } from '@/components/ui/lazy-part'
import { BrokenPanel } from '@/features/task/panel/broken-panel'

const TaskPanel = lazyPart(
  () => import('@/features/task/panel/task-panel'),
  (module) => module.TaskPanel,
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
  const close = () => show(undefined, true)
  return (
    <Boundary
      resetKeys={[task]}
      frame={(broken) => (
        <BrokenPanel taskKey={task} onClose={close}>
          {broken}
        </BrokenPanel>
      )}
    >
      <Suspense>
        <TaskPanel
          org={org}
          taskKey={task}
          onOpen={(next) => show(next, false)}
          onOpenPage={() => void navigate({ to: '/org/$org/tasks/$taskKey', params: { org, taskKey: task } })}
          onClose={close}
        />
      </Suspense>
    </Boundary>
  )
}

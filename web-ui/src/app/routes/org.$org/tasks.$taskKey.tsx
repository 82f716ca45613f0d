import { createFileRoute, useRouter } from '@tanstack/react-router'
import { TaskPage } from '@/features/task/panel/task-page'

export const Route = createFileRoute('/org/$org/tasks/$taskKey')({ component: Task })

function Task() {
  const { org, taskKey } = Route.useParams()
  const router = useRouter()
  const navigate = Route.useNavigate()
  const leave = () => {
    if (router.history.canGoBack()) router.history.back()
    else void navigate({ to: '/org/$org/dashboard', params: { org } })
  }
  return <TaskPage org={org} taskKey={taskKey.toUpperCase()} onLeave={leave} />
}

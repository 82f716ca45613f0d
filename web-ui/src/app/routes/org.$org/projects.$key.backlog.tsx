import { createFileRoute } from '@tanstack/react-router'
import { ownSearch, useTaskScreen } from '@/app/use-task-screen'
import { BacklogScreen } from '@/features/task/backlog/backlog-screen'
import { screenSearch } from '@/features/task/shared/task-search'

export const Route = createFileRoute('/org/$org/projects/$key/backlog')({
  validateSearch: screenSearch,
  component: BacklogRoute,
})

function BacklogRoute() {
  const { org, key } = Route.useParams()
  const search = Route.useSearch({ select: ownSearch, structuralSharing: true })
  return <BacklogScreen slug={org} projectKey={key} search={search} {...useTaskScreen()} />
}

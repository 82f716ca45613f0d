import { createFileRoute } from '@tanstack/react-router'
import { ownSearch, useTaskScreen } from '@/app/use-task-screen'
import { BoardScreen } from '@/features/task/board/board-screen'
import { screenSearch } from '@/features/task/shared/task-search'

export const Route = createFileRoute('/org/$org/projects/$key/board')({
  validateSearch: screenSearch,
  component: BoardRoute,
})

function BoardRoute() {
  const { org, key } = Route.useParams()
  const search = Route.useSearch({ select: ownSearch, structuralSharing: true })
  return <BoardScreen slug={org} projectKey={key} search={search} {...useTaskScreen()} />
}

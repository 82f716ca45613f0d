import { createFileRoute } from '@tanstack/react-router'
import { ownSearch, useTaskScreen } from '@/app/use-task-screen'
import { ListScreen } from '@/features/task/list/list-screen'
import { listSearch } from '@/features/task/shared/list-search'
import { screenSearch } from '@/features/task/shared/task-search'

export const Route = createFileRoute('/org/$org/projects/$key/list')({
  validateSearch: (search) => ({ ...screenSearch(search), ...listSearch(search) }),
  component: ListRoute,
})

function ListRoute() {
  const { org, key } = Route.useParams()
  const search = Route.useSearch({ select: ownSearch, structuralSharing: true })
  return <ListScreen slug={org} projectKey={key} search={search} {...useTaskScreen()} />
}

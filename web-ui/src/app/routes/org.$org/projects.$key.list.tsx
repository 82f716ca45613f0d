import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ListScreen } from '@/features/task/list/list-screen'
import { screenSearch, taskSearch } from '@/features/task/shared/task-search'

export const Route = createFileRoute('/org/$org/projects/$key/list')({
  validateSearch: screenSearch,
  component: ListRoute,
})

function ListRoute() {
  const { org, key } = Route.useParams()
  const found = Route.useSearch()
  const search = useMemo(() => taskSearch(found), [found])
  const navigate = useNavigate({ from: Route.fullPath })
  return (
    <ListScreen
      slug={org}
      projectKey={key}
      search={search}
      onSearch={(next) =>
        void navigate({
          search: { ...next, ...(found.task === undefined ? {} : { task: found.task }) },
          replace: true,
        })
      }
      onOpen={(task) => void navigate({ search: (now) => ({ ...now, task }) })}
    />
  )
}

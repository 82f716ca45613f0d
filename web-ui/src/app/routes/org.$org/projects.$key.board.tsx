import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { BoardScreen } from '@/features/task/board/board-screen'
import { screenSearch, taskSearch } from '@/features/task/shared/task-search'

export const Route = createFileRoute('/org/$org/projects/$key/board')({
  validateSearch: screenSearch,
  component: BoardRoute,
})

function BoardRoute() {
  const { org, key } = Route.useParams()
  const found = Route.useSearch()
  const search = useMemo(() => taskSearch(found), [found])
  const navigate = useNavigate({ from: Route.fullPath })
  return (
    <BoardScreen
      slug={org}
      projectKey={key}
      search={search}
      onSearch={(next) =>
        void navigate({
          search: { ...next, ...(found.task === undefined ? {} : { task: found.task }) },
          replace: true,
        })
      }
    />
  )
}

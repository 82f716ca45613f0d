import { createFileRoute } from '@tanstack/react-router'
import { searchParams } from '@/features/search/params'
import { SearchScreen } from '@/features/search/search'

export const Route = createFileRoute('/org/$org/search')({
  validateSearch: searchParams,
  component: Place,
})

function Place() {
  const { org } = Route.useParams()
  const { q, type } = Route.useSearch()
  const navigate = Route.useNavigate()
  const params = { ...(q === undefined ? {} : { q }), ...(type === undefined ? {} : { type }) }
  return (
    <SearchScreen
      org={org}
      params={params}
      onChange={(next) => void navigate({ search: next, replace: true })}
    />
  )
}

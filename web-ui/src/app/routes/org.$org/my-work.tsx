import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { projectsQuery } from '@/api/project/list-projects'
import { MyWork } from '@/features/my-work/my-work'
import { myWorkParams } from '@/features/my-work/params'
import { withTask } from '@/lib/addresses'

export const Route = createFileRoute('/org/$org/my-work')({
  validateSearch: myWorkParams,
  component: Place,
})

function Place() {
  const { org } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const { data: projects = [] } = useQuery(projectsQuery(org))
  const [first] = projects
  return (
    <MyWork
      org={org}
      params={myWorkParams({ ...search })}
      onChange={(next) => void navigate({ search: myWorkParams({ ...next }), replace: true })}
      onOpen={(key) => void navigate({ search: withTask(key) })}
      onOpenTasks={() =>
        void (first === undefined
          ? navigate({ to: '/org/$org/dashboard', params: { org } })
          : navigate({ to: '/org/$org/projects/$key/list', params: { org, key: first.key } }))
      }
    />
  )
}

import { createFileRoute } from '@tanstack/react-router'
import { ProjectPlace } from '@/app/project-place'
import { BacklogScreen } from '@/features/task/backlog/backlog-screen'

export const Route = createFileRoute('/org/$org/projects/$key/backlog')({ component: Backlog })

function Backlog() {
  const { org, key } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <ProjectPlace org={org} projectKey={key}>
      {(project) => (
        <BacklogScreen
          key={project.id}
          org={org}
          project={project}
          onOpen={(task) => void navigate({ to: '.', search: (search) => ({ ...search, task }) })}
        />
      )}
    </ProjectPlace>
  )
}

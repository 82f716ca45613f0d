import { createFileRoute } from '@tanstack/react-router'
import { ProjectPlace } from '@/app/project-place'
import { SprintsScreen } from '@/features/task/sprint/sprints-screen'

export const Route = createFileRoute('/org/$org/projects/$key/sprints/')({ component: Sprints })

function Sprints() {
  const { org, key } = Route.useParams()
  return (
    <ProjectPlace org={org} projectKey={key}>
      {(project) => <SprintsScreen key={project.id} org={org} project={project} />}
    </ProjectPlace>
  )
}

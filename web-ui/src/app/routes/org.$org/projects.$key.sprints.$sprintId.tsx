import { createFileRoute } from '@tanstack/react-router'
import { ProjectPlace } from '@/app/project-place'
import { ReportScreen } from '@/features/task/sprint/report-screen'

export const Route = createFileRoute('/org/$org/projects/$key/sprints/$sprintId')({ component: Report })

function Report() {
  const { org, key, sprintId } = Route.useParams()
  return (
    <ProjectPlace org={org} projectKey={key}>
      {(project) => <ReportScreen key={sprintId} org={org} project={project} sprintId={sprintId} />}
    </ProjectPlace>
  )
}

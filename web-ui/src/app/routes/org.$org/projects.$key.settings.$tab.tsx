import { createFileRoute } from '@tanstack/react-router'
import { ProjectPlace } from '@/app/project-place'
import { ProjectSettings, projectSettingsTab } from '@/features/project/project-settings'

export const Route = createFileRoute('/org/$org/projects/$key/settings/$tab')({ component: Settings })

function Settings() {
  const { org, key, tab } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <ProjectPlace org={org} projectKey={key}>
      {(project) => (
        <ProjectSettings
          org={org}
          project={project}
          tab={projectSettingsTab(tab)}
          onArchived={() => void navigate({ to: '/org/$org/dashboard', params: { org } })}
        />
      )}
    </ProjectPlace>
  )
}

import { createFileRoute } from '@tanstack/react-router'
import { Settings, type SettingsTab } from '@/features/settings/settings'

export const Route = createFileRoute('/org/$org/settings/$tab')({ component: Place })

function Place() {
  const { org, tab } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <Settings
      org={org}
      tab={tabOf(tab)}
      onMoved={(slug) =>
        void navigate({ to: '/org/$org/settings/$tab', params: { org: slug, tab: 'general' }, replace: true })
      }
      onBack={() => void navigate({ to: '/org/$org/dashboard', params: { org } })}
    />
  )
}

function tabOf(tab: string): SettingsTab {
  return tab === 'members' || tab === 'invitations' ? tab : 'general'
}

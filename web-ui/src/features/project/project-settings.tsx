import { useTranslation } from 'react-i18next'
import type { Project } from '@/api/project/put-project'
import { useMayManage } from '@/api/membership/use-role'
import { Crumb } from '@/components/ui/crumb'
import { Link } from '@/components/ui/link'
import { Screen } from '@/components/ui/screen'
import { SettingsLayout } from '@/components/ui/settings-layout'
import { SettingsNav } from '@/components/ui/settings-nav'
import { GeneralSettings } from './general-settings'
import { LabelSettings } from './label-settings'
import { StatusSettings } from './status-settings'

const TABS = ['general', 'labels', 'statuses'] as const
export type ProjectSettingsTab = (typeof TABS)[number]

export const projectSettingsTab = (tab: string): ProjectSettingsTab =>
  TABS.find((known) => known === tab) ?? 'general'

interface ProjectSettingsProps {
  org: string
  project: Project
  tab: ProjectSettingsTab
  onArchived: () => void
}

export function ProjectSettings({ org, project, tab, onArchived }: ProjectSettingsProps) {
  const { t } = useTranslation('project')
  const mayManage = useMayManage(org)
  return (
    <Screen
      heading={t('settings')}
      crumbs={
        <Crumb>
          <Link
            look="plain"
            to="/org/$org/projects/$key/board"
            params={{ org, key: project.key }}
            translate="no"
          >
            {project.name}
          </Link>
        </Crumb>
      }
    >
      <SettingsLayout
        nav={
          <SettingsNav>
            {TABS.map((id) => (
              <Link
                key={id}
                look="plain"
                to="/org/$org/projects/$key/settings/$tab"
                params={{ org, key: project.key, tab: id }}
                replace
                aria-current={id === tab ? 'page' : undefined}
              >
                {t(`tabs.${id}`)}
              </Link>
            ))}
          </SettingsNav>
        }
      >
        {tab === 'general' && (
          <GeneralSettings
            key={project.id}
            org={org}
            project={project}
            mayManage={mayManage}
            onArchived={onArchived}
          />
        )}
        {tab === 'labels' && <LabelSettings org={org} project={project} mayManage={mayManage} />}
        {tab === 'statuses' && <StatusSettings org={org} project={project} />}
      </SettingsLayout>
    </Screen>
  )
}

import { useTranslation } from 'react-i18next'
import { useRole } from '@/api/membership/use-role'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Screen } from '@/components/ui/screen'
import { SettingsLayout } from '@/components/ui/settings-layout'
import { SettingsNav } from '@/components/ui/settings-nav'
import { General } from './general'
import { Invitations } from './invitations'
import { InvitePeople } from './invite-people'
import { Members } from './members'

export const SETTINGS_TABS = ['general', 'members', 'invitations'] as const
export type SettingsTab = (typeof SETTINGS_TABS)[number]

interface SettingsProps {
  org: string
  tab: SettingsTab
  onMoved: (slug: string) => void
  onBack: () => void
}

/** The settings of an organization. Members read who is there, owners and admins change it. */
export function Settings({ org, tab, onMoved, onBack }: SettingsProps) {
  const { t } = useTranslation('membership')
  const { t: common } = useTranslation()
  const role = useRole(org)
  const mayManage = role === 'owner' || role === 'admin'
  return (
    <Screen
      heading={t(`headings.${tab}`)}
      isReady={role !== undefined}
      actions={mayManage && tab !== 'general' && <InvitePeople org={org} />}
    >
      <SettingsLayout
        nav={
          <SettingsNav>
            {SETTINGS_TABS.map((one) => (
              <Link
                key={one}
                look="plain"
                to="/org/$org/settings/$tab"
                params={{ org, tab: one }}
                replace
                aria-current={one === tab ? 'page' : undefined}
              >
                {t(`tabs.${one}`)}
              </Link>
            ))}
          </SettingsNav>
        }
      >
        {role === undefined ? null : tab === 'members' ? (
          <Members org={org} role={role} />
        ) : !mayManage ? (
          <EmptyState
            action={
              <Button look="outline" onPress={onBack}>
                {common('back')}
              </Button>
            }
          >
            {t('onlyManagers')}
          </EmptyState>
        ) : tab === 'invitations' ? (
          <Invitations org={org} />
        ) : (
          <General org={org} role={role} onMoved={onMoved} />
        )}
      </SettingsLayout>
    </Screen>
  )
}

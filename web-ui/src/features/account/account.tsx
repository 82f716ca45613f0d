import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/identity/use-feature'
import { Link } from '@/components/ui/link'
import { Screen } from '@/components/ui/screen'
import { SettingsLayout } from '@/components/ui/settings-layout'
import { SettingsNav } from '@/components/ui/settings-nav'
import { Preferences } from './preferences'
import { Profile } from './profile'
import { Sessions } from './sessions'
import { Shortcuts } from './shortcuts'

const TABS = { profile: Profile, preferences: Preferences, shortcuts: Shortcuts, sessions: Sessions }
type Tab = keyof typeof TABS

const OF_THE_DEVICE: readonly Tab[] = ['preferences', 'shortcuts']
const OF_THE_ACCOUNT: readonly Tab[] = ['profile', ...OF_THE_DEVICE, 'sessions']

/** Who one is, how it looks for oneself, and where one is signed in. */
export function Account({ org, tab }: { org: string; tab: string }) {
  const { t } = useTranslation('account')
  const tabs = useFeature('E12') ? OF_THE_ACCOUNT : OF_THE_DEVICE
  const shown = tabs.find((one) => one === tab) ?? tabs[0] ?? 'preferences'
  const Content = TABS[shown]
  return (
    <Screen heading={t('heading')}>
      <SettingsLayout
        nav={
          <SettingsNav>
            {tabs.map((one) => (
              <Link
                key={one}
                look="plain"
                to="/org/$org/account/$tab"
                params={{ org, tab: one }}
                replace
                aria-current={one === shown ? 'page' : undefined}
              >
                {t(`tabs.${one}`)}
              </Link>
            ))}
          </SettingsNav>
        }
      >
        <Content />
      </SettingsLayout>
    </Screen>
  )
}

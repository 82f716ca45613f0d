import {
  Activity,
  CircleCheck,
  HelpCircle,
  Inbox,
  LayoutDashboard,
  PanelLeft,
  Search,
  Settings,
} from 'lucide-react'
import { useRef } from 'react'
import { useLandmark } from 'react-aria/useLandmark'
import { useTranslation } from 'react-i18next'
import { openPalette } from '@/actions/open-palette'
import { IconButton } from '@/components/ui/icon-button'
import { useChoices } from '@/components/ui/use-choices'
import { usePhone } from '@/components/ui/use-media'
import { openDialog } from '@/lib/app-store'
import { choose } from '@/lib/choices'
import { AccountMenu } from './account-menu'
import { InboxLink } from './inbox-link'
import { NavButton, NavLink } from './nav-item'
import { OrgMenu } from './org-menu'
import { SidebarProjects } from './sidebar-projects'
import { SidebarSpaces } from './sidebar-spaces'
import styles from './sidebar.module.css'

export function Sidebar({ org }: { org: string }) {
  const { t } = useTranslation('shell')
  const nav = useRef<HTMLElement>(null)
  const { landmarkProps } = useLandmark({ role: 'navigation', 'aria-label': t('main') }, nav)
  const phone = usePhone()
  const folded = useChoices((state) => state.sidebar === 'folded') && !phone
  return (
    <nav {...landmarkProps} ref={nav} className={styles.sidebar} data-folded={folded || undefined}>
      <div className={styles.top}>
        <OrgMenu org={org} />
        {!phone && (
          <IconButton
            icon={PanelLeft}
            label={t('foldSidebar')}
            keys="B"
            aria-expanded={!folded}
            onPress={() => choose({ sidebar: folded ? 'open' : 'folded' })}
          />
        )}
      </div>
      <div className={styles.scroll}>
        <div className={styles.group}>
          <NavButton icon={Search} label={t('search')} keys="/" onPress={openPalette} />
          <InboxLink org={org} icon={Inbox} />
          <NavLink
            icon={CircleCheck}
            label={t('myWork')}
            keys="G M"
            to="/org/$org/my-work"
            params={{ org }}
          />
          <NavLink
            icon={LayoutDashboard}
            label={t('dashboard')}
            keys="G D"
            to="/org/$org/dashboard"
            params={{ org }}
          />
        </div>
        <SidebarProjects org={org} />
        <SidebarSpaces org={org} />
      </div>
      <div className={styles.foot}>
        <NavLink icon={Activity} label={t('activity')} to="/org/$org/activity" params={{ org }} />
        <NavLink
          icon={Settings}
          label={t('settings')}
          keys="G S"
          to="/org/$org/settings/$tab"
          params={{ org, tab: 'general' }}
        />
        <NavButton
          icon={HelpCircle}
          label={t('help')}
          keys="?"
          onPress={() => openDialog({ name: 'shortcuts' })}
        />
        <AccountMenu org={org} />
      </div>
    </nav>
  )
}

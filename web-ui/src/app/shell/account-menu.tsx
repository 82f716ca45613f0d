import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Keyboard, LogOut, SunMoon, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, MenuTrigger } from 'react-aria-components'
import { meQuery } from '@/api/identity/get-me'
import { signOut } from '@/api/identity/log-out'
import { Avatar } from '@/components/fields/avatar'
import { Menu, MenuItem, MenuSeparator, Submenu } from '@/components/ui/menu'
import { useChoices } from '@/components/ui/use-choices'
import { openDialog } from '@/lib/app-store'
import { cx } from '@/lib/cx'
import { choose as chooseLook, THEMES } from '@/lib/choices'
import styles from './account-menu.module.css'

export function AccountMenu({ org }: { org: string }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const { data: me } = useQuery(meQuery())
  const theme = useChoices((state) => state.theme)
  const choose = (keys: Iterable<unknown>) => {
    const [chosen] = THEMES.filter((candidate) => [...keys].includes(candidate))
    if (chosen !== undefined) chooseLook({ theme: chosen })
  }
  return (
    <MenuTrigger>
      <Button
        className={cx(styles.trigger)}
        aria-label={t('accountMenu', { person: me?.display_name ?? '' })}
      >
        <Avatar person={me ?? null} size={24} />
        <span className={styles.name} dir="auto" translate="no">
          {me?.display_name}
        </span>
      </Button>
      <Menu label={t('account')} placement="top start">
        <MenuItem
          icon={UserRound}
          label={t('yourAccount')}
          onAction={() => void navigate({ to: '/org/$org/account/$tab', params: { org, tab: 'profile' } })}
        />
        <Submenu
          icon={SunMoon}
          label={t('theme')}
          menu={{
            selectionMode: 'single',
            disallowEmptySelection: true,
            selectedKeys: [theme],
            onSelectionChange: (keys) => choose(keys === 'all' ? [] : keys),
          }}
        >
          {THEMES.map((id) => (
            <MenuItem key={id} id={id} label={t(`themes.${id}`)} />
          ))}
        </Submenu>
        <MenuItem
          icon={Keyboard}
          label={t('keyboardShortcuts')}
          keys="?"
          onAction={() => openDialog({ name: 'shortcuts' })}
        />
        <MenuSeparator />
        <MenuItem icon={LogOut} label={t('signOut')} onAction={() => void signOut()} />
      </Menu>
    </MenuTrigger>
  )
}

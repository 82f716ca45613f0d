import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, MenuSection, MenuTrigger } from 'react-aria-components'
import { orgQuery } from '@/api/membership/get-org'
import { orgsQuery } from '@/api/membership/list-orgs'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { cx } from '@/lib/cx'
import styles from './org-menu.module.css'

export function OrgMenu({ org }: { org: string }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const { data: current } = useQuery(orgQuery(org))
  const { data: orgs = [] } = useQuery(orgsQuery())
  const name = current?.name ?? org
  const go = (slug: string) => {
    if (slug !== org) void navigate({ to: '/org/$org/dashboard', params: { org: slug } })
  }
  return (
    <MenuTrigger>
      <Button className={cx(styles.trigger)} aria-label={t('organizationMenu', { name })}>
        <span className={styles.mark} data-initial={name.slice(0, 1).toUpperCase()} aria-hidden="true" />
        <span className={styles.name} dir="auto" translate="no">
          {name}
        </span>
        <Icon of={ChevronsUpDown} size={14} />
      </Button>
      <Menu label={t('organizations')}>
        <MenuSection
          aria-label={t('organizations')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[org]}
          onSelectionChange={(keys) => {
            for (const key of keys) go(String(key))
          }}
        >
          {orgs.map((item) => (
            <MenuItem key={item.slug} id={item.slug} label={item.name} />
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem
          icon={Plus}
          label={t('newOrganization')}
          onAction={() => void navigate({ to: '/create-org' })}
        />
      </Menu>
    </MenuTrigger>
  )
}

import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import type { SavedView } from '@/api/project/saved-views'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'

export type ViewAction = 'rename' | 'update' | 'share' | 'delete'

interface ViewMenuProps {
  view: SavedView
  /** There is something to update it to. */
  isOnScreen: boolean
  onAction: (action: ViewAction) => void
}

export function ViewMenu({ view, isOnScreen, onAction }: ViewMenuProps) {
  const { t } = useTranslation(['views', 'common'])
  const label = t('actionsFor', { view: view.name })
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} size="s" label={label} />
      <Menu label={label}>
        <MenuItem label={t('rename')} onAction={() => onAction('rename')} />
        {isOnScreen && <MenuItem label={t('update')} onAction={() => onAction('update')} />}
        <MenuItem label={view.shared ? t('stopSharing') : t('share')} onAction={() => onAction('share')} />
        <MenuItem label={t('common:delete')} isDanger onAction={() => onAction('delete')} />
      </Menu>
    </MenuTrigger>
  )
}

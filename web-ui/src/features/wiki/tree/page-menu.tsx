import { useParams } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import { pathTo, MAX_DEPTH, type TreePage } from '@/api/wiki/tree'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { copyLink } from '@/lib/copy-link'
import { MovePage } from './move-page'
import { useTreeActions } from './use-tree-actions'

interface PageMenuProps {
  org: string
  spaceId: string
  page: TreePage
  pages: readonly TreePage[]
  /** The name of the button and of its menu. */
  label: string
  onRename?: () => void
}

/** What can be done with a page, wherever it is shown. */
export function PageMenu({ org, spaceId, page, pages, label, onRename }: PageMenuProps) {
  const { t } = useTranslation(['wiki', 'common'])
  const { pageId } = useParams({ strict: false })
  const actions = useTreeActions(org, spaceId, pages)
  const [moving, setMoving] = useState(false)
  const deep = pathTo(pages, page.id).length >= MAX_DEPTH
  return (
    <>
      <MenuTrigger>
        <IconButton icon={Ellipsis} label={label} size="s" />
        <Menu label={label}>
          {onRename && <MenuItem label={t('open')} onAction={() => void actions.open(page.id)} />}
          {onRename && <MenuItem label={t('rename')} keys="F2" onAction={onRename} />}
          <MenuItem label={t('newSubpage')} isDisabled={deep} onAction={() => actions.create(page.id)} />
          <MenuItem label={t('move')} onAction={() => setMoving(true)} />
          <MenuItem
            label={t('copyLink')}
            onAction={() => copyLink(`/org/${org}/wiki/${spaceId}/${page.id}`)}
          />
          <MenuItem
            label={t('common:delete')}
            isDanger
            onAction={() => void actions.remove(page, pageId === page.id)}
          />
        </Menu>
      </MenuTrigger>
      {moving && (
        <MovePage page={page} pages={pages} onMove={actions.move} onClose={() => setMoving(false)} />
      )}
    </>
  )
}

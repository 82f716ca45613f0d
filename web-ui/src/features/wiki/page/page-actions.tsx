import { History, Plus, SquareCheckBig } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { WikiPage } from '@/api/wiki/get-page'
import { useTree } from '@/api/wiki/overlay'
import { IconButton } from '@/components/ui/icon-button'
import { PageMenu } from '@/features/wiki/tree/page-menu'
import { useTreeActions } from '@/features/wiki/tree/use-tree-actions'
import { HereNow } from './here-now'
import type { SaveState as State } from './page-text'
import { SaveState } from './save-state'

interface PageActionsProps {
  org: string
  page: WikiPage
  save: State
  onVersions: () => void
  onLinkedTasks: () => void
}

/** Whether a page is saved, and what can be done with it. */
export function PageActions({ org, page, save, onVersions, onLinkedTasks }: PageActionsProps) {
  const { t } = useTranslation('wiki')
  const { pages = [] } = useTree(page.space_id)
  const { create } = useTreeActions(org, page.space_id, pages)
  const node = pages.find(({ id }) => id === page.id)
  return (
    <>
      <HereNow pageId={page.id} isEditing={save.kind === 'unsaved' || save.kind === 'saving'} />
      <SaveState state={save} />
      <IconButton icon={History} label={t('versions')} onPress={onVersions} />
      <IconButton icon={SquareCheckBig} label={t('linkedTasks')} onPress={onLinkedTasks} />
      <IconButton icon={Plus} label={t('newPage')} keys="N" onPress={() => create(null)} />
      {node && (
        <PageMenu org={org} spaceId={page.space_id} page={node} pages={pages} label={t('moreActions')} />
      )}
    </>
  )
}

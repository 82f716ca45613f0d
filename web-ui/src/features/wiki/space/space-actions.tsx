import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import type { Space } from '@/api/wiki/list-spaces'
import { deleteSpace } from '@/api/wiki/write-space'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import { ask } from '@/lib/questions'
import { SpaceDialog } from './space-dialog'

export function SpaceActions({ org, space }: { org: string; space: Space }) {
  const { t } = useTranslation(['wiki', 'common'])
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const deletion = useMutation(deleteSpace(org))
  const label = t('spaceActions', { space: space.name })
  const remove = async () => {
    const title = t('deleteSpace', { space: space.name })
    if (!(await ask({ title, action: t('common:delete') }))) return
    try {
      await deletion.mutateAsync(space.id)
      tell({ text: t('deleted', { title: space.name }) })
      await navigate({ to: '/org/$org/wiki', params: { org } })
    } catch (error) {
      tell({ text: problemText(error), isError: true })
    }
  }
  return (
    <>
      <MenuTrigger>
        <IconButton icon={Ellipsis} label={label} size="s" />
        <Menu label={label}>
          <MenuItem label={t('edit')} onAction={() => setEditing(true)} />
          <MenuItem label={t('common:delete')} isDanger onAction={() => void remove()} />
        </Menu>
      </MenuTrigger>
      {editing && <SpaceDialog org={org} space={space} onDone={() => setEditing(false)} />}
    </>
  )
}

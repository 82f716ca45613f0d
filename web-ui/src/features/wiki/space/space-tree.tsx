import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Space } from '@/api/wiki/list-spaces'
import { useTopic } from '@/api/live/use-topic'
import { useTree } from '@/api/wiki/overlay'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { PageTree } from '@/features/wiki/tree/page-tree'
import { useTreeActions } from '@/features/wiki/tree/use-tree-actions'
import styles from './space.module.css'

/** The pages of the open space, in the navigation. */
export function SpaceTree({ org, space }: { org: string; space: Space }) {
  const { t } = useTranslation('wiki')
  useTopic('space', space.id)
  const { pages, error } = useTree(space.id)
  const actions = useTreeActions(org, space.id, pages ?? [])
  if (!pages) {
    return error ? null : (
      <Skeleton>
        <BoneRows count={4} />
      </Skeleton>
    )
  }
  return (
    <div className={styles.tree} data-space-id={space.id}>
      {pages.length > 0 && <PageTree org={org} spaceId={space.id} pages={pages} />}
      <div className={styles.add}>
        <Button onPress={() => actions.create(null)}>
          <Icon of={Plus} size={14} />
          {t('newPage')}
        </Button>
      </div>
    </div>
  )
}

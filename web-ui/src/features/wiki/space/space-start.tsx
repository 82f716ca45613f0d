import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMayManage } from '@/api/membership/use-role'
import type { Space } from '@/api/wiki/list-spaces'
import { useTopic } from '@/api/live/use-topic'
import { useTree } from '@/api/wiki/overlay'
import { childrenOf } from '@/api/wiki/tree'
import { Button } from '@/components/ui/button'
import { ButtonLabel } from '@/components/ui/button-label'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Screen } from '@/components/ui/screen'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { useTreeActions } from '@/features/wiki/tree/use-tree-actions'
import { SpaceActions } from './space-actions'
import styles from './space.module.css'

/** The first thing that is seen of a space: what it is for, and its pages. */
export function SpaceStart({ org, space }: { org: string; space: Space }) {
  const { t } = useTranslation('wiki')
  useTopic('space', space.id)
  const { pages, error, refetch } = useTree(space.id)
  const mayManage = useMayManage(org)
  const actions = useTreeActions(org, space.id, pages ?? [])
  const button = (
    <Button look="filled" onPress={() => actions.create(null)}>
      <Icon of={Plus} />
      <ButtonLabel>{t('newPage')}</ButtonLabel>
    </Button>
  )
  return (
    <Screen
      heading={space.name}
      isReady={pages !== undefined}
      actions={
        <>
          {pages?.length !== 0 && button}
          {mayManage && <SpaceActions org={org} space={space} />}
        </>
      }
    >
      {space.description !== null && (
        <p dir="auto" className={styles.description}>
          {space.description}
        </p>
      )}
      {pages?.length === 0 && <EmptyState action={button}>{t('noPages')}</EmptyState>}
      <ul className={styles.list}>
        {childrenOf(pages ?? [], null).map(({ id, title, icon }) => (
          <li key={id}>
            <Link
              look="plain"
              to="/org/$org/wiki/$spaceId/$pageId"
              params={{ org, spaceId: space.id, pageId: id }}
              className={styles.pageLink ?? ''}
            >
              {icon !== null && <span aria-hidden="true">{icon}</span>}
              <span dir="auto">{title}</span>
              <span className={styles.count}>{childrenOf(pages ?? [], id).length || ''}</span>
            </Link>
          </li>
        ))}
      </ul>
      {!pages && !error && (
        <Skeleton>
          <BoneRows count={5} />
        </Skeleton>
      )}
      {error && !pages && <ErrorState onRetry={() => void refetch()} />}
    </Screen>
  )
}

import { useQuery } from '@tanstack/react-query'
import { BookOpen, Plus } from 'lucide-react'
import { useParams } from '@tanstack/react-router'
import { Fragment, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useMayManage } from '@/api/membership/use-role'
import { spacesQuery } from '@/api/wiki/list-spaces'
import { Boundary } from '@/components/ui/boundary'
import { IconButton } from '@/components/ui/icon-button'
import { lazyPart } from '@/components/ui/lazy-part'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { openDialog } from '@/lib/app-store'
import { NavLink } from './nav-item'
import styles from './sidebar.module.css'

const SpaceTree = lazyPart(
  () => import('@/features/wiki/space/space-tree'),
  (module) => module.SpaceTree,
)

export function SidebarSpaces({ org }: { org: string }) {
  const { t } = useTranslation('shell')
  const { data: spaces = [] } = useQuery(spacesQuery(org))
  const { spaceId } = useParams({ strict: false })
  const mayManage = useMayManage(org)
  return (
    <nav aria-label={t('wiki')} className={styles.group}>
      <div className={styles.section}>
        <span>{t('wiki')}</span>
        {mayManage && (
          <IconButton
            icon={Plus}
            size="s"
            label={t('newSpace')}
            onPress={() => openDialog({ name: 'new-space' })}
          />
        )}
      </div>
      {spaces.map((space) => (
        <Fragment key={space.id}>
          <NavLink
            label={space.name}
            {...(space.icon_emoji === null
              ? { icon: BookOpen }
              : { shape: <span aria-hidden="true">{space.icon_emoji}</span> })}
            to="/org/$org/wiki/$spaceId"
            params={{ org, spaceId: space.id }}
            activeOptions={{ exact: true }}
          />
          {space.id === spaceId && (
            <Boundary>
              <Suspense fallback={<Bones />}>
                <SpaceTree org={org} space={space} />
              </Suspense>
            </Boundary>
          )}
        </Fragment>
      ))}
    </nav>
  )
}

function Bones() {
  return (
    <Skeleton>
      <BoneRows count={4} />
    </Skeleton>
  )
}

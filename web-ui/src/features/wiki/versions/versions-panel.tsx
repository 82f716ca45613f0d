import { useInfiniteQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { versionsQuery, type VersionSummary } from '@/api/wiki/versions'
import { Moment } from '@/components/fields/moment'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { IconButton } from '@/components/ui/icon-button'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { useNow } from '@/components/ui/use-now'
import { formatMoment } from '@/lib/dates'
import { grouped } from './group'
import styles from './versions.module.css'

interface VersionsPanelProps {
  pageId: string
  /** The version that is shown. */
  shown: number | undefined
  onShow: (version: number) => void
  onClose: () => void
}

/** All versions of a page, newest first. */
export function VersionsPanel({ pageId, shown, onShow, onClose }: VersionsPanelProps) {
  const { t } = useTranslation('wiki')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    versionsQuery(pageId),
  )
  return (
    <aside aria-label={t('versions')} className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t('versions')}</h2>
        <IconButton icon={X} label={t('backToPage')} onPress={onClose} />
      </header>
      {error && !data && <ErrorState onRetry={() => void refetch()} />}
      {!data && !error && (
        <Skeleton>
          <BoneRows count={6} />
        </Skeleton>
      )}
      <ol aria-label={t('versions')} className={styles.list}>
        {grouped(data ?? []).map((group) => (
          <Group key={group[0].version} group={group} shown={shown} onShow={onShow} />
        ))}
      </ol>
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t('moreVersions')}
        </Button>
      )}
    </aside>
  )
}

interface GroupProps {
  group: [VersionSummary, ...VersionSummary[]]
  shown: number | undefined
  onShow: (version: number) => void
}

function Group({ group, shown, onShow }: GroupProps) {
  const { t } = useTranslation('wiki')
  const [expanded, setExpanded] = useState(false)
  const oldest = group.at(-1) ?? group[0]
  const open = expanded || group.slice(1).some(({ version }) => version === shown)
  return (
    <li>
      <Row version={group[0]} isShown={group[0].version === shown} onShow={onShow} />
      {group.length > 1 && (
        <Button aria-expanded={open} onPress={() => setExpanded(!open)}>
          {t('versionRange', { from: oldest.version, to: group[0].version })}
        </Button>
      )}
      {open && (
        <ol className={styles.inner}>
          {group.slice(1).map((version) => (
            <li key={version.version}>
              <Row version={version} isShown={version.version === shown} onShow={onShow} />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

interface RowProps {
  version: VersionSummary
  isShown: boolean
  onShow: (version: number) => void
}

function Row({ version, isShown, onShow }: RowProps) {
  const { t } = useTranslation('wiki')
  const now = useNow()
  const person = version.editor.display_name
  const name = t('version', { number: version.version, person, moment: formatMoment(version.edited_at, now) })
  return (
    <>
      <button
        type="button"
        aria-label={name}
        aria-current={isShown || undefined}
        className={styles.row}
        onClick={() => onShow(version.version)}
      >
        <span translate="no">{person}</span>{' '}
        <span className={styles.moment}>
          <Moment at={version.edited_at} />
        </span>
      </button>
      {version.restored_version !== null && (
        <span className={styles.restored}>{t('restoredFrom', { number: version.restored_version })}</span>
      )}
    </>
  )
}

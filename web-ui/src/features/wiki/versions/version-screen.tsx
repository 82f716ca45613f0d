import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '@/api/keys'
import type { WikiPage } from '@/api/wiki/get-page'
import { restoreVersion, versionQuery, versionsChanged, versionsQuery } from '@/api/wiki/versions'
import { useTextSources } from '@/components/text-sources/use-text-sources'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Picker } from '@/components/ui/picker'
import { Screen } from '@/components/ui/screen'
import { PageCrumbs } from '@/features/wiki/page/page-crumbs'
import { formatMoment } from '@/lib/dates'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import { VersionsLayout } from './versions-layout'
import styles from './versions.module.css'

const VersionView = lazy(() => import('./version-view'))

interface VersionScreenProps {
  org: string
  page: WikiPage
  version: number
  /** What it is compared with; without it the version before. */
  with: number | undefined
  onCompare: (version: number) => void
  onClose: () => void
  /** The list of versions. */
  panel: ReactNode
}

/** A page as it was, what changed in it marked, and the way back to it. */
export function VersionScreen({
  org,
  page,
  version,
  with: other,
  onCompare,
  onClose,
  panel,
}: VersionScreenProps) {
  const { t } = useTranslation('wiki')
  const client = useQueryClient()
  const sources = useTextSources(org)
  const { data: versions = [] } = useInfiniteQuery(versionsQuery(page.id))
  const { data: shown } = useQuery(versionQuery(page.id, version))
  const before = other ?? versions.find((candidate) => candidate.version < version)?.version
  const { data: compared } = useQuery({
    ...versionQuery(page.id, before ?? 0),
    enabled: before !== undefined,
  })
  const [count, setCount] = useState(0)
  const [restoring, setRestoring] = useState(false)
  const at = useRef(-1)
  const place = useRef<HTMLElement>(null)
  const go = (by: 1 | -1) => {
    const total = Math.max(count, 1)
    at.current = (at.current + by + total) % total
    place.current?.querySelector(`[data-change="${String(at.current)}"]`)?.scrollIntoView({ block: 'center' })
  }
  const restore = async () => {
    setRestoring(true)
    try {
      client.setQueryData(keys.page(page.id), await restoreVersion(page.id, version))
      versionsChanged(client, page.id)
      tell({ text: t('restored', { number: version }) })
      onClose()
    } catch (error) {
      tell({ text: problemText(error), isError: true })
    }
    setRestoring(false)
  }
  const ready = shown && (before === undefined || compared)
  return (
    <Screen heading={page.title} hideHeading layout="full" crumbs={<PageCrumbs org={org} page={page} />}>
      <VersionsLayout panel={panel}>
        <article ref={place} aria-label={page.title} data-page-id={page.id} className={styles.screen}>
          <header className={styles.bar}>
            <p className={styles.note}>
              {shown && t('versionNote', { number: version, person: shown.editor.display_name })}
              <span className={styles.count}>{count === 0 ? t('noChanges') : t('changes', { count })}</span>
            </p>
            <IconButton
              icon={ChevronUp}
              label={t('previousChange')}
              isDisabled={count === 0}
              onPress={() => go(-1)}
            />
            <IconButton
              icon={ChevronDown}
              label={t('nextChange')}
              isDisabled={count === 0}
              onPress={() => go(1)}
            />
            <Picker
              label={t('versions')}
              selected={before === undefined ? [] : [String(before)]}
              options={versions
                .filter((candidate) => candidate.version !== version)
                .map((candidate) => ({
                  id: String(candidate.version),
                  label: `${candidate.version} · ${candidate.editor.display_name}`,
                  description: formatMoment(candidate.edited_at),
                }))}
              onChange={([chosen]) => chosen !== undefined && onCompare(Number(chosen))}
            >
              <Button>{t('compareWith')}</Button>
            </Picker>
            <Button onPress={onClose}>{t('backToPage')}</Button>
            <Button look="filled" isPending={restoring} onPress={() => void restore()}>
              {t('restore')}
            </Button>
          </header>
          <div className={styles.paper}>
            {shown && (
              <p dir="auto" className={styles.title}>
                {shown.title}
              </p>
            )}
            {ready && (
              <Suspense>
                <VersionView
                  doc={shown.doc}
                  before={compared?.doc ?? null}
                  sources={sources}
                  onCount={setCount}
                  testId="page-editor"
                />
              </Suspense>
            )}
          </div>
        </article>
      </VersionsLayout>
    </Screen>
  )
}

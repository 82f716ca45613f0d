import { useBlocker } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '@/api/live/use-topic'
import { savePageIcon } from '@/api/wiki/save-page'
import type { WikiPage } from '@/api/wiki/get-page'
import { canEdit } from '@/components/editor/check'
import { RichText } from '@/components/editor/rich-text'
import { Moment } from '@/components/fields/moment'
import { useTextSources } from '@/components/text-sources/use-text-sources'
import { Screen } from '@/components/ui/screen'
import { takeFresh } from '@/features/wiki/fresh'
import { VersionsLayout } from '@/features/wiki/versions/versions-layout'
import { docBytes } from '@/lib/doc'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import { ask } from '@/lib/questions'
import { ConflictDialog } from './conflict-dialog'
import { LinkedTasks } from './linked-tasks'
import { PageActions } from './page-actions'
import { PageCrumbs } from './page-crumbs'
import { PageIcon } from './page-icon'
import { PageTitle } from './page-title'
import { usePageWriter } from './use-page-writer'
import styles from './page.module.css'

interface PageScreenProps {
  org: string
  page: WikiPage
  onVersions: () => void
  /** The list of versions, while it is open. */
  panel: ReactNode
}

const NEARLY_FULL = 400 * 1024

/** A page: one paper for reading and writing. */
export function PageScreen({ org, page, onVersions, panel }: PageScreenProps) {
  const { t } = useTranslation('wiki')
  useTopic('page', page.id)
  useTopic('space', page.space_id)
  const { writer, state, onText } = usePageWriter(page)
  const [fresh] = useState(() => takeFresh(page.id))
  const [editable] = useState(() => canEdit('page', page.doc))
  const [full, setFull] = useState(false)
  const [tasksAsked, setTasksAsked] = useState(0)
  const [icon, setIcon] = useState(page.icon_emoji)
  const sources = useTextSources(org, t('noNotice'))
  useBlocker({
    shouldBlockFn: async () =>
      writer.unsaved() &&
      state.save.kind === 'refused' &&
      !(await ask({ title: t('leaveTitle'), action: t('leave'), safe: t('stay') })),
  })
  const changeIcon = (next: string | null) => {
    setIcon(next)
    savePageIcon(page.id, next).then(
      (saved) => writer.arrive(saved),
      (error: unknown) => {
        setIcon(page.icon_emoji)
        tell({ text: problemText(error), isError: true })
      },
    )
  }
  return (
    <Screen
      heading={state.title || page.title}
      hideHeading
      layout="full"
      crumbs={<PageCrumbs org={org} page={page} />}
      actions={
        <PageActions
          org={org}
          page={page}
          save={state.save}
          onVersions={onVersions}
          onLinkedTasks={() => setTasksAsked((times) => times + 1)}
        />
      }
    >
      <VersionsLayout panel={panel}>
        <article
          aria-label={state.title || page.title}
          data-page-id={page.id}
          data-space-id={page.space_id}
          className={styles.page}
          onCompositionEnd={writer.settle}
        >
          <div className={styles.paper}>
            <PageIcon label={t('pageIcon')} icon={icon} onChange={changeIcon} />
            <PageTitle
              title={state.title}
              before={page.title}
              readOnly={!editable}
              fresh={fresh}
              onChange={writer.entitle}
              onDone={() => void writer.save()}
            />
            <p className={styles.meta}>
              <span>{t('editedBy', { person: page.last_editor.display_name })}</span>{' '}
              <Moment at={page.updated_at} />
            </p>
            {full && (
              <p role="status" className={styles.full}>
                {t('nearlyFull')}
              </p>
            )}
            <RichText
              set="page"
              look="paper"
              label={t('pageText')}
              placeholder={t('write')}
              testId="page-editor"
              doc={page.doc}
              sources={sources}
              onReady={onText}
              onChange={(read) => {
                writer.changed()
                setFull(docBytes(read()) > NEARLY_FULL)
              }}
              onBlur={() => void writer.save()}
              onSave={() => void writer.save(false)}
            />
            <LinkedTasks pageId={page.id} asked={tasksAsked} />
          </div>
          {state.conflict && (
            <ConflictDialog
              conflict={state.conflict}
              title={state.title}
              onResolve={writer.resolve}
              onClose={writer.postpone}
            />
          )}
        </article>
      </VersionsLayout>
    </Screen>
  )
}

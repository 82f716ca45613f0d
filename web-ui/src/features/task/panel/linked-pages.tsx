import { useMutation, useMutationState, useQuery } from '@tanstack/react-query'
import { FileText, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { linkPage, linkPageKey, type PageToLink } from '@/api/task/link-page'
import { linksQuery } from '@/api/task/list-links'
import { unlinkPage, unlinkPageKey } from '@/api/task/unlink-page'
import { pendingVariables } from '@/api/pending-variables'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { PathLink } from '@/components/ui/path-link'
import { tell } from '@/lib/messages'
import { attempt } from '@/lib/report-problem'
import { LinkPageDialog } from './link-page-dialog'
import styles from './linked-pages.module.css'
import { Section } from './section'

export function LinkedPages({ org, taskId }: { org: string; taskId: string }) {
  const { t } = useTranslation('panel')
  const { t: common } = useTranslation()
  const { data: links = [] } = useQuery(linksQuery(taskId))
  const link = useMutation(linkPage(taskId))
  const unlink = useMutation(unlinkPage(taskId))
  const added = useMutationState(pendingVariables<PageToLink>(linkPageKey(taskId)))
  const removed = useMutationState(pendingVariables<{ pageId: string }>(unlinkPageKey(taskId)))
  const shown = links.filter(({ page_id }) => !removed.some(({ pageId }) => pageId === page_id))
  const coming = added.filter(({ pageId }) => !links.some(({ page_id }) => page_id === pageId))

  const add = (page: PageToLink) => attempt(() => link.mutateAsync(page))
  const remove = (page: PageToLink) => {
    attempt(() => unlink.mutateAsync(page))
    tell({
      text: t('unlinked', { page: page.title }),
      button: { label: common('undo'), run: () => add({ ...page }) },
    })
  }

  return (
    <Section title={t('linkedPages')}>
      {shown.length + coming.length > 0 && (
        <ul className={styles.list}>
          {shown.map((page) => (
            <li key={page.link_id} className={styles.row}>
              <span className={styles.emoji} aria-hidden="true">
                {page.icon_emoji ?? <Icon of={FileText} />}
              </span>
              <PathLink
                href={`/org/${org}/wiki/${page.space_id}/${page.page_id}`}
                className={styles.link}
                dir="auto"
                translate="no"
              >
                {page.title}
              </PathLink>
              <IconButton
                icon={X}
                size="s"
                label={t('unlink', { page: page.title })}
                onPress={() => remove({ pageId: page.page_id, title: page.title })}
              />
            </li>
          ))}
          {coming.map((page) => (
            <li key={page.pageId} className={styles.row} data-pending="true">
              <span className={styles.emoji} aria-hidden="true">
                <Icon of={FileText} />
              </span>
              <span className={styles.link} dir="auto" translate="no">
                {page.title}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <LinkPageDialog org={org} linked={links.map(({ page_id }) => page_id)} onChoose={add} />
      </div>
    </Section>
  )
}

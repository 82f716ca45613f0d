import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '@/api/keys'
import { pageQuery, type WikiPage } from '@/api/wiki/get-page'
import { versionsChanged } from '@/api/wiki/versions'
import { tell } from '@/lib/messages'
import { keptDraft } from './drafts'
import type { PageText } from './page-text'
import { PageWriter } from './page-writer'

/** The one who writes a page down, as long as its screen is open. */
export function usePageWriter(page: WikiPage) {
  const client = useQueryClient()
  const { t } = useTranslation('wiki')
  const [writer] = useState(
    () =>
      new PageWriter(page, {
        fetch: () => client.query({ ...pageQuery(page.id), staleTime: 0 }),
        saved: (saved) => {
          client.setQueryData(keys.page(page.id), saved)
          versionsChanged(client, page.id)
          if (saved.title !== page.title)
            void client.invalidateQueries({ queryKey: keys.tree(page.space_id) })
        },
        merged: ({ last_editor }) => tell({ text: t('merged', { person: last_editor.display_name }) }),
      }),
  )
  const state = useSyncExternalStore(writer.subscribe, writer.snapshot)
  useEffect(() => {
    const online = () => void writer.save()
    const hidden = () => {
      if (document.visibilityState === 'hidden') writer.end()
    }
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', hidden)
      writer.end()
    }
  }, [writer])
  useEffect(() => writer.arrive(page), [writer, page])

  const [onText] = useState(() => (text: PageText | null) => {
    if (!text) return
    writer.attach(text)
    void keptDraft(page.id).then((draft) => draft && writer.resume(draft))
  })
  return { writer, state, onText }
}

import { sentDoc, type DocNode } from '@/lib/doc'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'
import { writtenPage, type WikiPage } from './get-page'

export interface PageSave {
  id: string
  title: string
  doc: DocNode | null
  /** The state that this was written on; null writes over whatever is there. */
  etag: string | null
  /** Whether it joins the version of the saves before it. */
  coalesce: boolean
}

/** One save of title and text. The same save sent again is one. */
export async function savePage(save: PageSave): Promise<WikiPage> {
  const { id, title, doc, etag, coalesce } = save
  const body = { title, coalesce, ...(doc === null ? {} : { content_json: sentDoc(doc) }) }
  return writtenPage(
    id,
    call(
      api.PATCH('/api/v1/wiki/pages/{page_id}', {
        params: { path: { page_id: id } },
        headers: { ...once(save), ...(etag === null ? {} : { 'If-Match': etag }) },
        body,
      }),
    ),
  )
}

export async function savePageIcon(id: string, icon: string | null): Promise<WikiPage> {
  return writtenPage(
    id,
    call(
      api.PATCH('/api/v1/wiki/pages/{page_id}', {
        params: { path: { page_id: id } },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: { icon_emoji: icon },
      }),
    ),
  )
}

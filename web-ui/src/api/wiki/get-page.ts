import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { freshWhile } from '@/api/live/freshness'
import { readDoc, type DocNode } from '@/lib/doc'
import { api, call, type Answer } from '@/lib/http'

type Served = components['schemas']['Page']

export interface WikiPage extends Omit<Served, 'content_json'> {
  doc: DocNode | null
  /** What a save compares. */
  etag: string | null
}

export function wikiPage({ data, etag }: Answer<Served>): WikiPage {
  const { content_json, ...page } = data
  return { ...page, doc: readDoc(content_json), etag }
}

/** The page that a write answers with; where the server is late (202) it is read. */
export async function writtenPage(id: string, answer: Promise<Answer<object>>): Promise<WikiPage> {
  const { data, ...rest } = await answer
  return isPage(data)
    ? wikiPage({ data, ...rest })
    : wikiPage(await call(api.GET('/api/v1/wiki/pages/{page_id}', { params: { path: { page_id: id } } })))
}

export const pageQuery = (pageId: string) =>
  queryOptions({
    queryKey: keys.page(pageId),
    queryFn: async ({ signal }) =>
      wikiPage(
        await call(
          api.GET('/api/v1/wiki/pages/{page_id}', { params: { path: { page_id: pageId } }, signal }),
        ),
      ),
    staleTime: freshWhile('page', pageId),
  })

function isPage(data: object): data is Served {
  return 'content_json' in data
}

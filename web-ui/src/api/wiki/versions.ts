import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { readDoc } from '@/lib/doc'
import { api, call, read } from '@/lib/http'
import { writtenPage, type WikiPage } from './get-page'

export type VersionSummary = components['schemas']['PageVersionSummary']

const first = (): string | null => null

/** Newest first. */
export const versionsQuery = (pageId: string) =>
  infiniteQueryOptions({
    queryKey: keys.versions(pageId),
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/wiki/pages/{page_id}/versions', {
          params: {
            path: { page_id: pageId },
            query: { limit: 50, ...(pageParam === null ? {} : { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: first(),
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ versions }) => versions),
  })

/** It changes only while it is a run of autosaves that goes on; {@link versionsChanged} says when. */
export const versionQuery = (pageId: string, version: number) =>
  queryOptions({
    queryKey: keys.version(pageId, version),
    queryFn: async ({ signal }) => {
      const { content_json, ...data } = await read(
        api.GET('/api/v1/wiki/pages/{page_id}/versions/{version}', {
          params: { path: { page_id: pageId, version } },
          signal,
        }),
      )
      return { ...data, doc: readDoc(content_json) }
    },
    staleTime: Infinity,
  })

/** There is another version of a page, or its newest run of autosaves has gone on. */
export function versionsChanged(client: QueryClient, pageId: string): void {
  void client.invalidateQueries({ queryKey: keys.versions(pageId) })
  void client.invalidateQueries({ queryKey: keys.versionsByNumber(pageId) })
}

export async function restoreVersion(pageId: string, version: number): Promise<WikiPage> {
  return writtenPage(
    pageId,
    call(
      api.POST('/api/v1/wiki/pages/{page_id}/versions/{version}/restore', {
        params: { path: { page_id: pageId, version } },
      }),
    ),
  )
}

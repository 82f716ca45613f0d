import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, call } from '@/lib/http'
import { once } from '@/lib/idempotency'
import { Problem } from '@/lib/problem'
import type { TreeChange } from './overlay'

type Of<K extends TreeChange['kind']> = Extract<TreeChange, { kind: K }>

const treeKey = (spaceId: string) => [...keys.tree(spaceId), 'change'] as const

/** What is under way is seen at once, see {@link overlaid}; the tree itself holds only what the server has said. */
function options(spaceId: string) {
  return {
    mutationKey: treeKey(spaceId),
    scope: { id: `tree:${spaceId}` },
    onSettled: (_a: unknown, _b: unknown, _c: unknown, _d: unknown, { client }: { client: QueryClient }) =>
      client.invalidateQueries({ queryKey: keys.tree(spaceId) }),
  }
}

export const createPage = (spaceId: string) =>
  mutationOptions({
    ...options(spaceId),
    mutationFn: async (page: Of<'create'>) => {
      const { data } = await call(
        api.POST('/api/v1/wiki/spaces/{space_id}/pages', {
          params: { path: { space_id: spaceId } },
          body: { title: page.title, ...(page.parent === null ? {} : { parent_page_id: page.parent }) },
          headers: once(page),
        }),
      )
      return 'id' in data ? data.id : null
    },
  })

export const movePage = (spaceId: string) =>
  mutationOptions({
    ...options(spaceId),
    mutationFn: ({ id, parent, after, before }: Of<'move'>) =>
      call(
        api.POST('/api/v1/wiki/pages/{page_id}/move', {
          params: { path: { page_id: id } },
          body: {
            parent_page_id: parent,
            ...(after === null
              ? before === null
                ? { position: 0 }
                : { before_id: before }
              : { after_id: after }),
          },
        }),
      ),
  })

export const deletePage = (spaceId: string) =>
  mutationOptions({
    ...options(spaceId),
    mutationFn: ({ id, force }: Of<'delete'>) =>
      call(
        api.DELETE('/api/v1/wiki/pages/{page_id}', { params: { path: { page_id: id }, query: { force } } }),
      ),
  })

/** Title and icon, where no text of the page is open. A title that others changed meanwhile is written over, their text is not. */
export const renamePage = (spaceId: string) =>
  mutationOptions({
    ...options(spaceId),
    mutationFn: async ({ id, title, icon }: Of<'rename'>) => {
      for (let again = true; ; again = false) {
        const { etag } = await call(
          api.GET('/api/v1/wiki/pages/{page_id}', { params: { path: { page_id: id } } }),
        )
        try {
          return await call(
            api.PATCH('/api/v1/wiki/pages/{page_id}', {
              params: { path: { page_id: id } },
              headers: {
                'Content-Type': 'application/merge-patch+json',
                ...(etag === null ? {} : { 'If-Match': etag }),
              },
              body: { title, icon_emoji: icon },
            }),
          )
        } catch (error) {
          if (!again || !(error instanceof Problem) || error.status !== 412) throw error
        }
      }
    },
  })

import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { freshWhile } from '@/api/live/freshness'
import { api, read } from '@/lib/http'
import { flat } from './tree'

/** All pages of a space, each once, without their texts. */
export const treeQuery = (spaceId: string) =>
  queryOptions({
    queryKey: keys.tree(spaceId),
    queryFn: async ({ signal }) =>
      flat(
        (
          await read(
            api.GET('/api/v1/wiki/spaces/{space_id}/pages', {
              params: { path: { space_id: spaceId } },
              signal,
            }),
          )
        ).pages,
      ),
    staleTime: freshWhile('space', spaceId),
  })

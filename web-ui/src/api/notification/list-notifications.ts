import { infiniteQueryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { api, read } from '@/lib/http'

const PART = 100

/** The inbox, newest first: only what is unread, or everything. */
export const inboxQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: keys.inbox({ unread }),
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/notifications', {
          params: { query: { unread, skip: pageParam, limit: PART } },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const received = pages.reduce((sum, { data }) => sum + data.length, 0)
      return received < total && pages.at(-1)?.data.length !== 0 ? received : undefined
    },
  })

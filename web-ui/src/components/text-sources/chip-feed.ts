import { hashKey, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { ChipSource, ChipState } from '@/components/editor/sources'

type Key = (id: string) => readonly unknown[]

/** What chips show, from what the cache knows; nothing is asked for them. */
export function chipFeed(client: QueryClient, key: Key, href: ChipSource['href']): ChipSource {
  return {
    read: (id) => chipState(client.getQueryData(key(id)), client.getQueryState(key(id))?.error),
    watch: (id, changed) => {
      const hash = hashKey(key(id))
      return client.getQueryCache().subscribe(({ query }) => {
        if (query.queryHash === hash) changed()
      })
    },
    href,
  }
}

export const taskChips = (client: QueryClient, href: ChipSource['href']) => chipFeed(client, keys.task, href)
export const pageChips = (client: QueryClient, href: ChipSource['href']) => chipFeed(client, keys.page, href)

const CATEGORIES = ['todo', 'in_progress', 'done'] as const

function chipState(data: unknown, error: unknown): ChipState | undefined {
  const gone = typeof error === 'object' && error !== null && 'status' in error && error.status === 404
  if (typeof data !== 'object' || data === null || !('title' in data) || typeof data.title !== 'string') {
    return gone ? { title: '', deleted: true } : undefined
  }
  const status = 'status' in data ? statusOf(data.status) : undefined
  return { title: data.title, ...(status && { status }), ...(gone && { deleted: true }) }
}

function statusOf(status: unknown): ChipState['status'] {
  if (typeof status !== 'object' || status === null || !('category' in status) || !('name' in status))
    return undefined
  const category = CATEGORIES.find((known) => known === status.category)
  return category && typeof status.name === 'string' ? { category, name: status.name } : undefined
}

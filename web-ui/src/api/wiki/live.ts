import type { QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { clientId } from '@/lib/client-id'
import type { LiveChange } from '@/lib/live/protocol'
import { isServedPage, treePage, type TreePage } from './tree'
import { versionsChanged } from './versions'

/** A page is new, elsewhere, named otherwise or gone: its tree follows; a text that somebody else has saved is read again. */
export function pageChanged(client: QueryClient, change: LiveChange): void {
  const [kind, id = ''] = change.topic.split(':')
  if (kind === 'space') treeChanged(client, id, change)
  if (kind !== 'page') return
  versionsChanged(client, id)
  if (change.client !== clientId()) void client.invalidateQueries({ queryKey: keys.page(id), exact: true })
}

/** Tasks are linked to pages or no longer. */
export function pageLinkChanged(client: QueryClient, change: LiveChange): void {
  const [kind, id = ''] = change.topic.split(':')
  if (kind === 'page') void client.invalidateQueries({ queryKey: keys.pageTasks(id) })
}

/** A space is new, renamed or gone, which all lists of spaces show. */
export function spaceChanged(client: QueryClient): void {
  void client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'org' && queryKey[2] === 'spaces',
  })
}

/** The pages of a space after a live message; null: what it is now was not told. */
export function treeAfter(pages: readonly TreePage[], change: LiveChange): readonly TreePage[] | null {
  const row = pages.find(({ id }) => id === change.id)
  if (change.action === 'deleted') return row ? pages.filter((page) => page !== row) : pages
  if (row && change.revision !== null && change.revision <= row.revision) return pages
  if (change.data === null || !isServedPage(change.data)) return null
  const told = treePage(change.data)
  return row ? pages.map((page) => (page === row ? told : page)) : [...pages, told]
}

function treeChanged(client: QueryClient, spaceId: string, change: LiveChange): void {
  const queryKey = keys.tree(spaceId)
  const pages = client.getQueryData<readonly TreePage[]>(queryKey)
  if (!pages) return
  const next = treeAfter(pages, change)
  if (next === null) void client.invalidateQueries({ queryKey, exact: true })
  else if (next !== pages) client.setQueryData(queryKey, next)
}

import { useMutationState, useQuery } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { treeQuery } from './list-pages'
import { below, childrenOf, type TreePage } from './tree'

/** A change of a tree that is under way. */
export type TreeChange =
  | { kind: 'create'; id: string; title: string; parent: string | null }
  | { kind: 'rename'; id: string; title: string; icon: string | null }
  | { kind: 'move'; id: string; parent: string | null; after: string | null; before: string | null }
  | { kind: 'delete'; id: string; force: boolean }

/** Pages as they will be when all that is under way has arrived. */
export function overlaid(pages: readonly TreePage[], changes: readonly TreeChange[]): readonly TreePage[] {
  return changes.reduce(changed, pages)
}

/** The tree of a space with one's own changes already in it. */
export function useTree(spaceId: string) {
  const query = useQuery(treeQuery(spaceId))
  const changes = useMutationState<unknown>({
    filters: { mutationKey: [...keys.tree(spaceId), 'change'], status: 'pending' },
    select: (mutation) => mutation.state.variables,
  })
  const { data, error, refetch } = query
  return { pages: data && overlaid(data, changes.filter(isTreeChange)), error, refetch }
}

function changed(pages: readonly TreePage[], change: TreeChange): readonly TreePage[] {
  switch (change.kind) {
    case 'create':
      return [...pages, created(pages, change)]
    case 'rename':
      return pages.map((page) =>
        page.id === change.id ? { ...page, title: change.title, icon: change.icon, pending: true } : page,
      )
    case 'move':
      return pages.map((page) =>
        page.id === change.id
          ? { ...page, parent: change.parent, rank: rankFor(pages, change), pending: true }
          : page,
      )
    case 'delete': {
      const gone = new Set([change.id, ...below(pages, change.id).map(({ id }) => id)])
      return pages.filter((page) => !gone.has(page.id))
    }
  }
}

function created(
  pages: readonly TreePage[],
  { id, title, parent }: { id: string; title: string; parent: string | null },
): TreePage {
  const last = childrenOf(pages, parent).at(-1)
  return { id, parent, title, icon: null, rank: `${last?.rank ?? ''}~`, revision: 0, pending: true }
}

/** Sorts where the server will put it: `~` is behind, and a space ahead of, all that ranks are made of. */
function rankFor(
  pages: readonly TreePage[],
  { after, before }: { after: string | null; before: string | null },
): string {
  const rankOf = (id: string | null) => pages.find((page) => page.id === id)?.rank
  const ahead = rankOf(after)
  if (ahead !== undefined) return `${ahead} `
  const siblings = pages.filter((page) => page.id === before)
  const next = siblings[0]
  if (!next) return ''
  const previous = childrenOf(pages, next.parent)
    .filter(({ rank }) => rank < next.rank)
    .at(-1)
  return previous ? `${previous.rank} ` : ''
}

function isTreeChange(value: unknown): value is TreeChange {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value
}

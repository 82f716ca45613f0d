import type { components } from '@/generated/api'

type Served = components['schemas']['PageNode']

/** A page as the tree knows it. What is below it follows from the parents. */
export interface TreePage {
  id: string
  parent: string | null
  title: string
  icon: string | null
  rank: string
  revision: number
  /** Not known to the server yet, or changed and not confirmed. */
  pending?: boolean
}

export interface TreeNode extends TreePage {
  depth: number
  children: TreeNode[]
}

export const MAX_DEPTH = 5

export function flat(nodes: readonly Served[]): TreePage[] {
  return nodes.flatMap((node) => [treePage(node), ...flat(node.children)])
}

type Row = Omit<Served, 'children' | 'position' | 'depth' | 'space_id'>

export function isServedPage(data: object): data is Row {
  return 'parent_page_id' in data && 'title' in data && 'rank' in data && 'revision' in data
}

export function treePage(node: Row): TreePage {
  return {
    id: node.id,
    parent: node.parent_page_id,
    title: node.title,
    icon: node.icon_emoji,
    rank: node.rank,
    revision: node.revision,
  }
}

export function childrenOf(pages: readonly TreePage[], parent: string | null): TreePage[] {
  return pages.filter((page) => page.parent === parent).sort(byRank)
}

export function nest(pages: readonly TreePage[], parent: string | null = null, depth = 0): TreeNode[] {
  return childrenOf(pages, parent).map((page) => ({
    ...page,
    depth,
    children: nest(pages, page.id, depth + 1),
  }))
}

/** From the top down to the page itself. */
export function pathTo(pages: readonly TreePage[], id: string): TreePage[] {
  const path: TreePage[] = []
  let at = pages.find((page) => page.id === id)
  while (at && !path.includes(at)) {
    path.unshift(at)
    const { parent } = at
    at = parent === null ? undefined : pages.find((page) => page.id === parent)
  }
  return path
}

export function below(pages: readonly TreePage[], id: string): TreePage[] {
  return childrenOf(pages, id).flatMap((child) => [child, ...below(pages, child.id)])
}

/** How many levels a page and what is below it take. */
export function heightOf(pages: readonly TreePage[], id: string): number {
  return 1 + Math.max(0, ...childrenOf(pages, id).map((child) => heightOf(pages, child.id)))
}

/** Whether a page, with all below it, may stand under a parent. */
export function mayStandUnder(pages: readonly TreePage[], id: string, parent: string | null): boolean {
  if (parent === null) return true
  const path = pathTo(pages, parent)
  return !path.some((page) => page.id === id) && path.length + heightOf(pages, id) <= MAX_DEPTH
}

/** Ranks sort by code point. A text that begins with another comes behind it. */
function byRank(a: TreePage, b: TreePage): number {
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0
}

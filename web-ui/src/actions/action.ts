import type { LucideIcon } from 'lucide-react'

/** From the widest to the innermost: the innermost that has a key wins. */
export const SCOPES = ['everywhere', 'goTo', 'list', 'task', 'inbox', 'tree'] as const
export type Scope = (typeof SCOPES)[number]

/** What can be done: keys, menus, the palette and the list of keys read the same. */
export interface Action {
  id: string
  /** In words, translated. */
  label: string
  scope: Scope
  icon?: LucideIcon
  /** Bindings such as `Mod+K` or `G D`; any of them runs it. */
  keys?: readonly string[]
  /** Also while somebody types. */
  inText?: boolean
  /** Found by key and list of keys, not by the palette. */
  isHidden?: boolean
  when?: () => boolean
  /** To what it would be done now, for when the focus is elsewhere by then. */
  bind?: () => { on: string; run: () => void }
  /** `key`: the binding by which it was asked for. */
  run: (key?: string) => void
}

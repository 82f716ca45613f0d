import type { Editor } from '@tiptap/core'
import type { MenuKind } from './menus'

export interface Entry {
  id: string
  label: string
  detail?: string
  /** What choosing it does, instead of the text from `from` to `to`. */
  run: (editor: Editor, range: { from: number; to: number }) => void
}

export interface MenuState {
  kind: MenuKind
  from: number
  to: number
  query: string
  entries: readonly Entry[]
  active: number
  /** Whether the entries are those of the query. */
  settled: boolean
}

export type FindEntries = (kind: MenuKind, query: string, signal: AbortSignal) => Promise<readonly Entry[]>

/** The menu that is open, its entries and which of them is the active one. */
export class SuggestController {
  state: MenuState | null = null
  private readonly listeners = new Set<() => void>()
  private asked: AbortController | null = null
  private readonly find: FindEntries
  private readonly close: () => void

  constructor(find: FindEntries, close: () => void) {
    this.find = find
    this.close = close
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): MenuState | null => this.state

  open(kind: MenuKind, from: number, to: number, query: string): void {
    const before = this.state
    const same = before?.kind === kind && before.from === from
    if (same && before.query === query && before.to === to) return
    this.set({
      kind,
      from,
      to,
      query,
      entries: same ? before.entries : [],
      active: same ? before.active : 0,
      settled: false,
    })
    void this.ask(kind, query)
  }

  end(): void {
    this.asked?.abort()
    this.asked = null
    if (this.state) this.set(null)
  }

  move(by: number): void {
    const { state } = this
    if (!state || state.entries.length === 0) return
    const count = state.entries.length
    this.set({ ...state, active: (state.active + by + count) % count })
  }

  activate(index: number): void {
    if (this.state) this.set({ ...this.state, active: index })
  }

  choose(editor: Editor, index = this.state?.active ?? 0): boolean {
    const entry = this.state?.entries[index]
    if (!this.state || !entry) return false
    const { from, to } = this.state
    this.close()
    entry.run(editor, { from, to })
    return true
  }

  private async ask(kind: MenuKind, query: string): Promise<void> {
    this.asked?.abort()
    const asked = new AbortController()
    this.asked = asked
    let entries: readonly Entry[]
    try {
      entries = await this.find(kind, query, asked.signal)
    } catch {
      entries = []
    }
    if (asked.signal.aborted || !this.state) return
    if (entries.length === 0) this.close()
    else this.set({ ...this.state, entries, active: 0, settled: true })
  }

  private set(state: MenuState | null): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

import { notifyManager, type QueryClient } from '@tanstack/react-query'
import type { Task } from './types'

/** What a change under way does to a task, as far as the screen shows it. */
export interface Overlay {
  id: string
  set?: Partial<Task>
  /** Beside this neighbour, wherever it is; `first` and `last` of the column. */
  place?: { after: string } | { before: string } | 'first' | 'last'
  deleted?: boolean
  /** It is new and has no key yet. */
  created?: Task
}

/** The variables of every mutation that changes tasks. */
export interface WithOverlays {
  overlays: readonly Overlay[]
}

export type Pending = ReadonlyMap<string, readonly Overlay[]>

const NOTHING: Pending = new Map()
const NONE: readonly Overlay[] = []

/** The changes of tasks that are under way, read from the mutation cache. */
export class PendingTasks {
  readonly #listeners = new Set<() => void>()
  readonly #settled = new WeakSet()
  readonly #client: QueryClient
  #pending: Pending = NOTHING

  constructor(client: QueryClient) {
    this.#client = client
    client.getMutationCache().subscribe((event) => {
      if (event.mutation !== undefined && overlaysOf(variablesOf(event.mutation))) this.#compute()
    })
  }

  readonly all = (): Pending => this.#pending

  of(id: string): readonly Overlay[] {
    return this.#pending.get(id) ?? NONE
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** What these variables asked for is now what the server says. */
  settle(variables: object): void {
    this.#settled.add(variables)
    this.#compute()
  }

  #compute(): void {
    const found = new Map<string, Overlay[]>()
    for (const mutation of this.#client.getMutationCache().findAll({ status: 'pending' })) {
      const variables = variablesOf(mutation)
      if (isObject(variables) && this.#settled.has(variables)) continue
      for (const overlay of overlaysOf(variables) ?? []) {
        found.set(overlay.id, [...(found.get(overlay.id) ?? []), overlay])
      }
    }
    if (found.size === 0 && this.#pending.size === 0) return
    const pending = keepSame(this.#pending, found)
    if (isSame(this.#pending, pending)) return
    this.#pending = pending
    notifyManager.schedule(() => {
      for (const listener of [...this.#listeners]) listener()
    })
  }
}

const books = new WeakMap<QueryClient, PendingTasks>()

export function pendingTasks(client: QueryClient): PendingTasks {
  let book = books.get(client)
  if (!book) {
    book = new PendingTasks(client)
    books.set(client, book)
  }
  return book
}

/** A task as it will be when everything under way has succeeded. */
export function withOverlays(task: Task, overlays: readonly Overlay[]): Task {
  return overlays.reduce<Task>((shown, { set }) => (set === undefined ? shown : { ...shown, ...set }), task)
}

function variablesOf({ state }: { state: { variables: unknown } }): unknown {
  return state.variables
}

function overlaysOf(variables: unknown): readonly Overlay[] | undefined {
  return hasOverlays(variables) ? variables.overlays : undefined
}

function hasOverlays(variables: unknown): variables is WithOverlays {
  return isObject(variables) && 'overlays' in variables && Array.isArray(variables.overlays)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Lists that hold the same stay the same objects, so that only what changed is shown anew. */
function keepSame(old: Pending, found: Map<string, Overlay[]>): Pending {
  return new Map(
    [...found].map(([id, overlays]) => {
      const before = old.get(id)
      const equal = before?.length === overlays.length && before.every((one, at) => one === overlays[at])
      return [id, equal ? before : overlays]
    }),
  )
}

/** A mutation that is only looked at anew changes nothing, and nothing is shown anew for it. */
function isSame(one: Pending, other: Pending): boolean {
  return one.size === other.size && [...other].every(([id, overlays]) => one.get(id) === overlays)
}

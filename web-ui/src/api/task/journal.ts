import type { QueryClient } from '@tanstack/react-query'
import type { Task } from './types'

const KEPT = 60_000

export interface Written {
  id: string
  before: Task | undefined
  after: Task | null
  at: number
}

/**
 * What was written to the rows lately. A read that began before must not bring back what has changed since, so it is told what
 * that was.
 */
export class Journal {
  #entries: Written[] = []
  readonly #deleted = new Map<string, number>()

  wrote(id: string, before: Task | undefined, after: Task | null, at = performance.now()): void {
    this.#entries = this.#entries.filter((entry) => at - entry.at < KEPT)
    this.#entries.push({ id, before, after, at })
    if (after === null) this.#deleted.set(id, at)
  }

  since(start: number): readonly Written[] {
    return this.#entries.filter(({ at }) => at >= start)
  }

  isDeleted(id: string): boolean {
    return this.#deleted.has(id)
  }

  /** A read that began at this moment shows them: they are back. */
  read(ids: readonly string[], start: number): void {
    for (const id of ids) {
      const deleted = this.#deleted.get(id)
      if (deleted !== undefined && deleted < start) this.#deleted.delete(id)
    }
  }

  /** They have come back by a restore. */
  restored(id: string): void {
    this.#deleted.delete(id)
  }
}

const journals = new WeakMap<QueryClient, Journal>()

export function journal(client: QueryClient): Journal {
  let kept = journals.get(client)
  if (!kept) {
    kept = new Journal()
    journals.set(client, kept)
  }
  return kept
}

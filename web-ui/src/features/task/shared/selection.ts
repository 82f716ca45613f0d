import { createStore, type StoreApi } from 'zustand/vanilla'

/** The server changes so many tasks at once. */
export const MOST = 500

export interface Selected {
  ids: ReadonlySet<string>
  /** Where an extension begins: the one that was chosen last. */
  anchor: string | null
}

export const NOTHING: Selected = { ids: new Set(), anchor: null }

export function toggled({ ids }: Selected, id: string): Selected {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: few(next), anchor: id }
}

/** From the anchor, else from where one was, to another row, in the order of the screen. */
export function extended(
  { ids, anchor }: Selected,
  order: readonly string[],
  from: string,
  to: string,
): Selected {
  const start = order.indexOf(anchor !== null && order.includes(anchor) ? anchor : from)
  const end = order.indexOf(to)
  if (start < 0 || end < 0) return { ids, anchor }
  const range = order.slice(Math.min(start, end), Math.max(start, end) + 1)
  return { ids: few(new Set([...ids, ...range])), anchor: order[start] ?? null }
}

export function withAll({ ids, anchor }: Selected, more: readonly string[]): Selected {
  return { ids: few(new Set([...ids, ...more])), anchor: anchor ?? more[0] ?? null }
}

function few(ids: ReadonlySet<string>): ReadonlySet<string> {
  return ids.size <= MOST ? ids : new Set([...ids].slice(0, MOST))
}

export type SelectionStore = StoreApi<Selected>

/** The tasks that are selected on one screen. */
export function createSelection(): SelectionStore {
  return createStore<Selected>(() => NOTHING)
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { createSelection, extended, NOTHING, toggled, withAll, type SelectionStore } from './selection'

/** What is selected on a screen; it ends with it. `order`: what the screen shows, in its order. */
export function useSelection(order: readonly string[]) {
  const [store] = useState(createSelection)
  const latest = useRef(order)
  useEffect(() => {
    latest.current = order
  })
  return useMemo(() => {
    const change = store.setState
    return {
      store,
      /** Those that are on the screen, in its order. What a filter hides stays selected, but nothing happens to it. */
      shown: (): readonly string[] => {
        const { ids } = store.getState()
        return ids.size === 0 ? [] : latest.current.filter((id) => ids.has(id))
      },
      toggle: (id: string) => change((now) => toggled(now, id)),
      extend: (from: string, to: string) => change((now) => extended(now, latest.current, from, to)),
      all: (ids: readonly string[] = latest.current) => change((now) => withAll(now, ids)),
      clear: () => change(NOTHING),
    }
  }, [store])
}

/** What goes along when a row is dragged: the others that are selected with it. */
export function dragged(selection: Pick<Selection, 'shown'>, id: string): readonly string[] {
  const shown = selection.shown()
  return shown.includes(id) ? shown : [id]
}

export type Selection = ReturnType<typeof useSelection>

export function useIsSelected(store: SelectionStore, id: string): boolean {
  return useStore(
    store,
    useCallback(({ ids }) => ids.has(id), [id]),
  )
}

export function useSelectedIds(store: SelectionStore): ReadonlySet<string> {
  return useStore(store, ({ ids }) => ids)
}

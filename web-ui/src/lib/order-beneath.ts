const NOTHING: readonly string[] = []
const listeners = new Set<() => void>()
let current: readonly string[] = NOTHING

/** The keys of the tasks of the screen beneath a panel, in the order that it shows them. */
export const orderBeneath = {
  keys: (): readonly string[] => current,
  /** Until the answer is called, or another screen says so. */
  publish: (keys: readonly string[]): (() => void) => {
    set(keys)
    return () => {
      if (current === keys) set(NOTHING)
    }
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

function set(keys: readonly string[]): void {
  current = keys
  for (const listener of [...listeners]) listener()
}

import { kept } from './storage'

const PREFIX = 'draft:'
const memory = new Map<string, unknown>()
/** Writes of one draft follow each other, so that what was dropped does not come back. */
const writes = new Map<string, Promise<void>>()

/**
 * What was typed and not sent, on this device. It outlives closing, reloading and a lost connection; a device that keeps nothing
 * still keeps it as long as the tab lives.
 */
export const drafts = {
  /** What is known without waiting. */
  peek(key: string): unknown {
    return memory.get(key)
  },
  async load<T>(key: string): Promise<T | undefined> {
    if (!memory.has(key)) {
      const stored = await kept.get<T>(PREFIX + key)
      if (stored !== undefined && !memory.has(key)) memory.set(key, stored)
    }
    return memory.get(key) as T | undefined
  },
  keep(key: string, value: unknown): void {
    memory.set(key, value)
    afterOthers(key, () => kept.set(PREFIX + key, value))
  },
  drop(key: string): void {
    memory.delete(key)
    afterOthers(key, () => kept.remove(PREFIX + key))
  },
  /** Whether there is any, of this tab or an earlier one. */
  async any(): Promise<boolean> {
    return memory.size > 0 || (await kept.keys(PREFIX)).length > 0
  },
  /** What this tab remembers; the device still has it. */
  forget(): void {
    memory.clear()
  },
  async clear(): Promise<void> {
    memory.clear()
    await Promise.all(writes.values())
    await Promise.all((await kept.keys(PREFIX)).map((key) => kept.remove(key)))
  },
}

function afterOthers(key: string, write: () => Promise<void>): void {
  const written = (writes.get(key) ?? Promise.resolve()).then(write).catch(() => undefined)
  writes.set(key, written)
  void written.then(() => {
    if (writes.get(key) === written) writes.delete(key)
  })
}

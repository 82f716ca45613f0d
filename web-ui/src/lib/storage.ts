import { createStore, del, entries, get, set, clear, type UseStore } from 'idb-keyval'

/** Small settings of this browser. A browser that keeps nothing behaves like one that was never used. */
export const settings = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(`workscribe.${key}`)
    } catch {
      return null
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(`workscribe.${key}`, value)
    } catch {
      // Full or forbidden: the setting lasts as long as the tab.
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(`workscribe.${key}`)
    } catch {
      // As above.
    }
  },
}

let opened: UseStore | null | undefined

function store(): UseStore | null {
  if (opened === undefined) {
    opened = typeof indexedDB === 'undefined' ? null : createStore('workscribe', 'kept')
  }
  return opened
}

/** What is kept on this device for its account: drafts and the last screens. Reading it never fails, it only finds nothing. */
export const kept = {
  async get<T>(key: string): Promise<T | undefined> {
    const place = store()
    return place ? await get<T>(key, place).catch(() => undefined) : undefined
  },
  async set(key: string, value: unknown): Promise<void> {
    const place = store()
    if (place) await set(key, value, place)
  },
  async remove(key: string): Promise<void> {
    const place = store()
    if (place) await del(key, place).catch(() => undefined)
  },
  async keys(prefix: string): Promise<string[]> {
    const place = store()
    if (!place) return []
    const all = await entries<string, unknown>(place).catch(() => [])
    return all.map(([key]) => key).filter((key) => key.startsWith(prefix))
  },
  async clear(): Promise<void> {
    const place = store()
    if (place) await clear(place).catch(() => undefined)
  },
}

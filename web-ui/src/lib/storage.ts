import { clear, createStore, del, get, keys, set, type UseStore } from 'idb-keyval'

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
  /** What begins like this, such as what was looked for. */
  removeAll(prefix: string): void {
    try {
      const all = Object.keys(localStorage).filter((key) => key.startsWith(`workscribe.${prefix}`))
      for (const key of all) localStorage.removeItem(key)
    } catch {
      // As below.
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
let closed = false
let ready: Promise<unknown> = Promise.resolve()

async function store(): Promise<UseStore | null> {
  await ready
  if (opened === undefined) {
    opened = typeof indexedDB === 'undefined' ? null : createStore('workscribe', 'kept')
  }
  return opened
}

const OWNER = 'owner'

/** What is kept on this device for its account: drafts and the last screens. Reading it never fails, it only finds nothing. */
export const kept = {
  async get<T>(key: string): Promise<T | undefined> {
    const place = await store()
    return place ? await get<T>(key, place).catch(() => undefined) : undefined
  },
  async set(key: string, value: unknown): Promise<void> {
    const place = await store()
    if (place && !closed) await set(key, value, place)
  },
  async remove(key: string): Promise<void> {
    const place = await store()
    if (place) await del(key, place).catch(() => undefined)
  },
  async keys(prefix: string): Promise<string[]> {
    const place = await store()
    if (!place) return []
    const all = await keys<string>(place).catch(() => [])
    return all.filter((key) => key.startsWith(prefix))
  },
  async clear(): Promise<void> {
    settings.remove(OWNER)
    settings.removeAll('searches.')
    const place = await store()
    if (place) await clear(place).catch(() => undefined)
  },
  /** From now on this account keeps here; what another has left is gone before anything is read. */
  belongTo(account: string): void {
    closed = false
    if (settings.get(OWNER) === account) return
    if (settings.get(OWNER) !== null) ready = this.clear()
    settings.set(OWNER, account)
  },
  /** Nobody is signed in: screens that close now leave nothing behind. */
  close(): void {
    closed = true
  },
}

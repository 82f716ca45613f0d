import i18next from 'i18next'
import { tell } from './messages'

const NOT_LOADED = [
  'Failed to fetch dynamically imported module',
  'error loading dynamically imported module',
  'Importing a module script failed',
  'Unable to preload CSS',
]

let reload = (): void => location.reload()
let told = false

/** A part of the client that is not on the server any more, each browser in its words. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && NOT_LOADED.some((words) => error.message.startsWith(words))
}

/** Shows the newest client. What was typed is kept as drafts. */
export function reloadClient(): void {
  reload()
}

/** How the newest client comes in, where reloading alone would show the kept one. */
export function setReload(run: () => void): void {
  reload = run
}

/** Offers a newer client, once, and never takes it by itself. */
export function tellNewVersion(): void {
  if (told) return
  told = true
  tell({
    text: i18next.t('shell:newVersion'),
    button: { label: i18next.t('reload'), run: reloadClient },
  })
}

/** Offers a newer client when a part of this one is gone. */
export function noticeMissingParts(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    // The router reloads the page by itself unless it finds that it has done so already.
    sessionStorage.setItem(`tanstack_router_reload:${payload.message}`, '1')
    if (navigator.onLine && isMissingPart(payload)) tellNewVersion()
  })
}

/** Fetches a part of the client, and once more when that fails. */
export function twice<T>(load: () => Promise<T>): () => Promise<T> {
  return () => load().catch(load)
}

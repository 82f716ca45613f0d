import { Workbox } from 'workbox-window'
import { setReload, tellNewVersion } from './new-version'

/** The worker that keeps the client on this device, so that it starts without a network. */
export function startWorker(entry: string): void {
  const worker = new Workbox('/sw.js')
  let waiting = false
  worker.addEventListener('waiting', () => {
    waiting = true
    void isNewest(entry).then((newest) => {
      if (!newest) tellNewVersion()
    })
  })
  setReload(() => {
    if (!waiting) {
      location.reload()
      return
    }
    // The kept client makes way only now; other tabs have used its files until here.
    worker.addEventListener('controlling', () => location.reload())
    worker.messageSkipWaiting()
  })
  // It is looked for again whenever a tab is shown, as tabs stay open for weeks.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void worker.update().catch(() => undefined)
  })
  worker.register().catch(() => undefined)
}

/** The page itself comes from the network first, so it may be newer already than the worker that waits. */
async function isNewest(entry: string): Promise<boolean> {
  try {
    const page = await fetch('/', { headers: { Accept: 'text/html' }, cache: 'no-cache' })
    return (await page.text()).includes(new URL(entry).pathname)
  } catch {
    return true
  }
}

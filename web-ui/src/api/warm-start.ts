import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query'
import { session } from '@/lib/session'
import { kept } from '@/lib/storage'

const PLACE = 'warm'
const EVERY = 5_000
const MOST_BYTES = 1_000_000
const SHELL = new Set<unknown>(['config', 'me', 'preferences', 'orgs', 'org'])
const SCREENS = new Set<unknown>(['project', 'task', 'space'])

interface Warm {
  build: string
  state: DehydratedState
}

/** Shows at once what was there before, until it has been read again. Only what the same build has kept. */
export async function warmUp(client: QueryClient, build: string): Promise<void> {
  if (session.state().status !== 'signed-in') return
  const warm = await kept.get<Warm>(PLACE)
  if (warm?.build === build) hydrate(client, warm.state)
}

/** Keeps what the shell shows and the last screens on this device, when the browser has nothing else to do. */
export function keepWarm(client: QueryClient, build: string): () => void {
  let changed = false
  const stop = client.getQueryCache().subscribe(({ type }) => {
    if (type === 'updated') changed = true
  })
  const timer = setInterval(() => {
    if (!changed || document.hidden || session.state().status !== 'signed-in') return
    changed = false
    idle(() => {
      kept.set(PLACE, { build, state: stateOf(client) } satisfies Warm).catch(() => undefined)
    })
  }, EVERY)
  return () => {
    stop()
    clearInterval(timer)
  }
}

function stateOf(client: QueryClient): DehydratedState {
  const all = taken(client, (first) => SHELL.has(first) || SCREENS.has(first))
  return JSON.stringify(all).length > MOST_BYTES ? taken(client, (first) => SHELL.has(first)) : all
}

function taken(client: QueryClient, wanted: (first: unknown) => boolean): DehydratedState {
  return dehydrate(client, {
    shouldDehydrateMutation: () => false,
    shouldDehydrateQuery: ({ queryKey: [first], state }) => state.status === 'success' && wanted(first),
  })
}

function idle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task)
  else setTimeout(task, 0)
}

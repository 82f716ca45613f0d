import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { clientId } from '@/lib/client-id'
import type { LiveChange } from '@/lib/live/protocol'
import { tellNewVersion } from '@/lib/new-version'
import { session } from '@/lib/session'
import { socket } from '@/lib/socket'
import { handlers } from './handlers'
import { ChangeQueue } from './queue'
import { tint } from './tints'
import { topicKeys } from './topic-keys'

/** What was read so shortly before a topic was followed is taken for current. */
const TOLERANCE = 1_000

/** Connects while somebody is signed in, and keeps what is known as it is on the server. */
export function startLive(client: QueryClient): () => void {
  const queue = new ChangeQueue({
    apply: (changes) => notifyManager.batch(() => changes.forEach((change) => apply(client, change))),
    reread: (topics) => topics.forEach((topic) => reread(client, topic, Infinity)),
    isHeld: (change) =>
      change.action === 'created' &&
      change.client === clientId() &&
      client.isMutating({ mutationKey: [change.resource, 'create'] }) > 0,
    soon: (task) => {
      if (document.hidden) setTimeout(task, 0)
      else requestAnimationFrame(task)
    },
  })
  const stops = [
    socket.changed.listen(queue.add),
    socket.built.listen(otherBuild()),
    socket.resynced.listen((topic) => reread(client, topic, Infinity)),
    socket.joined.listen((topic) => reread(client, topic, Date.now() - TOLERANCE)),
    client.getMutationCache().subscribe(queue.look),
    session.subscribe(follow),
  ]
  addEventListener('online', socket.probe)
  document.addEventListener('visibilitychange', shown)
  follow()
  return () => {
    for (const stop of stops) stop()
    removeEventListener('online', socket.probe)
    document.removeEventListener('visibilitychange', shown)
    socket.stop()
  }
}

function follow(): void {
  const { status } = session.state()
  if (status === 'signed-in') socket.start()
  if (status === 'signed-out') socket.stop()
}

/** The server was exchanged while this client was open: its own client may be another, too. */
function otherBuild(): (build: string) => void {
  let first: string | undefined
  return (build) => {
    first ??= build
    if (build !== first) tellNewVersion()
  }
}

function shown(): void {
  if (!document.hidden) socket.probe()
}

function apply(client: QueryClient, change: LiveChange): void {
  handlers[change.resource]?.(client, change)
  if (change.client !== clientId()) tint(change.id)
}

function reread(client: QueryClient, topic: string, readBefore: number): void {
  for (const queryKey of topicKeys(topic)) {
    void client.invalidateQueries({
      queryKey,
      predicate: ({ state }) => state.dataUpdatedAt < readBefore,
    })
  }
}

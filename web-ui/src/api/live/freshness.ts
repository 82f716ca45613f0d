import type { TopicKind } from '@/lib/live/protocol'
import { socket } from '@/lib/socket'

const WITHOUT = 30_000
const POLLED = 15_000

/** `staleTime` of what a topic tells about: for ever while it does, else half a minute. */
export function freshWhile(kind: TopicKind, id: string): () => number {
  return () => (socket.isLive(`${kind}:${id}`) ? Infinity : WITHOUT)
}

/** `refetchInterval` in place of the socket, where there is none. */
export function polledUnless(kind: TopicKind, id: string): () => number | false {
  return () => (socket.state() === 'live' || socket.isLive(`${kind}:${id}`) ? false : POLLED)
}

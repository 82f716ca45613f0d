import { useEffect } from 'react'
import type { TopicKind } from '@/lib/live/protocol'
import { socket } from '@/lib/socket'

/** Follows what happens to a thing as long as the screen shows it. */
export function useTopic(kind: TopicKind, id: string | undefined): void {
  useEffect(() => (id === undefined ? undefined : socket.follow(`${kind}:${id}`)), [kind, id])
}

import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Presence, Present } from '@/lib/live/protocol'
import { socket } from '@/lib/socket'

const listen = (listener: () => void) => socket.onPeople(listener)

/** Says that this person looks at a thing, and answers who does, oneself included. */
export function usePresence(
  kind: 'task' | 'page',
  id: string | undefined,
  state: Presence = 'viewing',
): readonly Present[] {
  const topic = `${kind}:${id ?? ''}`
  useEffect(() => (id === undefined ? undefined : socket.attend(topic, state)), [topic, id, state])
  return useSyncExternalStore(
    listen,
    useCallback(() => socket.people(topic), [topic]),
  )
}

import { useSyncExternalStore } from 'react'
import { socket, type Connection } from '@/lib/socket'

const listen = (listener: () => void) => socket.connection.listen(listener)

/** Whether changes arrive. A loss of a few seconds is not told. */
export function useConnection(): Connection {
  return useSyncExternalStore(listen, socket.state)
}

export interface SessionUser {
  id: string
  email: string
  display_name: string
}

export interface Grant {
  token: string
  /** Milliseconds since the epoch, by the clock of this device. */
  expiresAt: number
  user: SessionUser
}

export type SessionMessage = { kind: 'granted'; grant: Grant } | { kind: 'signed-out' }

const NAME = 'workscribe.session'

/** What tabs of one browser tell each other about the session they share. */
export class SessionChannel {
  readonly #channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME)

  listen(heard: (message: SessionMessage) => void): void {
    this.#channel?.addEventListener('message', (event: MessageEvent<SessionMessage>) => heard(event.data))
  }

  tell(message: SessionMessage): void {
    this.#channel?.postMessage(message)
  }
}

/** One tab at a time, as the refresh token works once. */
export async function alone<T>(task: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return await task()
  return await navigator.locks.request('workscribe.refresh', task)
}

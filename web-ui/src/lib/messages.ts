export interface Message {
  text: string
  /** One thing that can be done about it. */
  button?: { label: string; run: () => void }
  /** One more, before it. */
  also?: { label: string; run: () => void }
  /** An error stays until it is dismissed and is said at once. */
  isError?: boolean
  /** What is said instead of the text, where a screen has better words; empty when it was said already. */
  spoken?: string
}

type Listener = (message: Message) => void

const listeners = new Set<Listener>()

/** Shows a message in the region "Messages" and says it once. */
export function tell(message: Message): void {
  for (const listener of listeners) listener(message)
}

export function onMessage(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

import type { LiveChange } from '@/lib/live/protocol'

const MANY = 50

interface QueueParts {
  apply: (changes: readonly LiveChange[]) => void
  /** So much has happened to these that reading again is cheaper. */
  reread: (topics: readonly string[]) => void
  /** Own new things wait until their request has been answered. */
  isHeld: (change: LiveChange) => boolean
  /** Once, before the next frame. */
  soon: (task: () => void) => void
}

/** Collects what is told and passes it on once a frame. */
export class ChangeQueue {
  readonly #parts: QueueParts
  #waiting: LiveChange[] = []
  #planned = false

  constructor(parts: QueueParts) {
    this.#parts = parts
  }

  readonly add = (change: LiveChange): void => {
    this.#waiting.push(change)
    this.#plan()
  }

  /** What was held may be ready. */
  readonly look = (): void => {
    if (this.#waiting.length > 0) this.#plan()
  }

  #plan(): void {
    if (this.#planned) return
    this.#planned = true
    this.#parts.soon(() => {
      this.#planned = false
      this.#flush()
    })
  }

  #flush(): void {
    const ready = this.#waiting.filter((change) => !this.#parts.isHeld(change))
    this.#waiting = this.#waiting.filter((change) => this.#parts.isHeld(change))
    if (ready.length > MANY) this.#parts.reread([...new Set(ready.map(({ topic }) => topic))])
    else if (ready.length > 0) this.#parts.apply(ready)
  }
}

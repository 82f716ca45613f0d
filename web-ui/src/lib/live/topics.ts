import type { Topic } from './protocol'

const RELEASE = 30_000

interface Held {
  count: number
  /** Where to go on, once the server has said so. */
  cursor?: string
  /** Changes of it arrive, so what was read of it stays right. */
  live: boolean
  timer?: ReturnType<typeof setTimeout>
}

interface Wanted {
  topic: Topic
  after?: string
}

/** Which topics are wanted and up to where they are known. One that nobody wants any more is kept for half a minute. */
export class Topics {
  readonly #held = new Map<Topic, Held>()
  /** Where topics ended that are no longer followed, so that they go on without a gap. */
  readonly #ended = new Map<Topic, string>()
  readonly #onWanted: (wanted: Wanted) => void
  readonly #onReleased: (topic: Topic) => void

  constructor(onWanted: (wanted: Wanted) => void, onReleased: (topic: Topic) => void) {
    this.#onWanted = onWanted
    this.#onReleased = onReleased
  }

  hold(topic: Topic): () => void {
    const held = this.#held.get(topic)
    if (held) {
      held.count++
      clearTimeout(held.timer)
    } else {
      const cursor = this.#ended.get(topic)
      this.#held.set(topic, { count: 1, live: false, ...(cursor === undefined ? {} : { cursor }) })
      this.#onWanted(wanted(topic, cursor))
    }
    let released = false
    return () => {
      if (!released) this.#release(topic)
      released = true
    }
  }

  wanted(): Wanted[] {
    return [...this.#held].map(([topic, { cursor }]) => wanted(topic, cursor))
  }

  isLive(topic: Topic): boolean {
    return this.#held.get(topic)?.live ?? false
  }

  knows(topic: Topic): boolean {
    return this.#held.get(topic)?.cursor !== undefined
  }

  isWanted(topic: Topic): boolean {
    return this.#held.has(topic)
  }

  /** Up to here it is known. */
  reached(topic: Topic, cursor: string): void {
    const held = this.#held.get(topic)
    if (!held) return
    held.cursor = cursor
    held.live = true
  }

  /** Nothing more of it comes: refused, or no longer to be seen. */
  end(topic: Topic): void {
    const held = this.#held.get(topic)
    if (held) held.live = false
  }

  pause(): void {
    for (const held of this.#held.values()) held.live = false
  }

  forget(): void {
    for (const held of this.#held.values()) {
      held.live = false
      delete held.cursor
    }
    this.#ended.clear()
  }

  #release(topic: Topic): void {
    const held = this.#held.get(topic)
    if (!held || --held.count > 0) return
    held.timer = setTimeout(() => {
      this.#held.delete(topic)
      if (held.cursor !== undefined) this.#ended.set(topic, held.cursor)
      this.#onReleased(topic)
    }, RELEASE)
  }
}

function wanted(topic: Topic, after: string | undefined): Wanted {
  return after === undefined ? { topic } : { topic, after }
}

type Listener = () => void

/** Lets a few requests run at once and none while the server asks for a pause. What waits runs in the order it came. */
export class RateGate {
  readonly #atOnce: number
  readonly #listeners = new Set<Listener>()
  #waiting: Listener[] = []
  #running = 0
  #pausedUntil = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(atOnce = 6) {
    this.#atOnce = atOnce
  }

  async run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#closed() || this.#running >= this.#atOnce) await this.#turn(signal)
    else this.#running++
    try {
      signal?.throwIfAborted()
      return await task()
    } finally {
      this.#running--
      this.#admit()
    }
  }

  pause(seconds: number): void {
    const until = Date.now() + seconds * 1000
    if (until <= this.#pausedUntil) return
    this.#pausedUntil = until
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#admit()
      this.#tell()
    }, seconds * 1000)
    this.#tell()
  }

  /** The moment at which the pause ends, 0 when there is none. */
  readonly pausedUntil = (): number => (this.#closed() ? this.#pausedUntil : 0)

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  #closed(): boolean {
    return Date.now() < this.#pausedUntil
  }

  #turn(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener('abort', give)
        resolve()
      }
      const give = () => {
        this.#waiting = this.#waiting.filter((waiting) => waiting !== start)
        reject(signal?.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'))
      }
      if (signal?.aborted) {
        give()
        return
      }
      signal?.addEventListener('abort', give, { once: true })
      this.#waiting.push(start)
    })
  }

  #admit(): void {
    while (!this.#closed() && this.#running < this.#atOnce) {
      const next = this.#waiting.shift()
      if (!next) return
      this.#running++
      next()
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

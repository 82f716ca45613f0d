/** Something that is told to whoever listens. */
export class Signal<T> {
  readonly #listeners = new Set<(told: T) => void>()

  listen(listener: (told: T) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  tell(what: T): void {
    for (const listener of [...this.#listeners]) listener(what)
  }
}

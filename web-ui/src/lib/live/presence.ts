import type { Presence, Present, Topic } from './protocol'
import { Signal } from './signal'

const REPEAT = 20_000
const NOBODY: readonly Present[] = []

/** Who is there, and that we are: said at once, at each change, and again as long as it holds. */
export class PresenceBook {
  readonly changed = new Signal<undefined>()
  readonly #send: (message: object) => void
  readonly #own = new Map<Topic, Presence[]>()
  readonly #people = new Map<Topic, readonly Present[]>()
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(send: (message: object) => void) {
    this.#send = send
  }

  attend(topic: Topic, state: Presence): () => void {
    this.#own.set(topic, [...(this.#own.get(topic) ?? []), state])
    this.#timer ??= setInterval(() => this.repeat(), REPEAT)
    this.#say(topic)
    return () => {
      const states = [...(this.#own.get(topic) ?? [])]
      states.splice(states.indexOf(state), 1)
      if (states.length > 0) this.#own.set(topic, states)
      else this.#leave(topic)
      this.#say(topic)
    }
  }

  people(topic: Topic): readonly Present[] {
    return this.#people.get(topic) ?? NOBODY
  }

  heard(topic: Topic, people: readonly Present[]): void {
    this.#people.set(topic, people)
    this.changed.tell(undefined)
  }

  repeat(): void {
    for (const topic of this.#own.keys()) this.#say(topic)
  }

  clear(): void {
    this.#people.clear()
    this.changed.tell(undefined)
  }

  #leave(topic: Topic): void {
    this.#own.delete(topic)
    this.#people.delete(topic)
    if (this.#own.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #say(topic: Topic): void {
    const states = this.#own.get(topic)
    const state = states === undefined ? null : states.includes('editing') ? 'editing' : 'viewing'
    this.#send({ type: 'presence', topic, state })
  }
}

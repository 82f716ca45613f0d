import { clientId } from './client-id'
import { Link, type Wire } from './live/link'
import type { LiveChange, Presence, Present, ServerMessage, Topic } from './live/protocol'
import { PresenceBook } from './live/presence'
import { Signal } from './live/signal'
import { Topics } from './live/topics'
import { origin } from './origin'
import { session } from './session'

export type Connection = 'live' | 'reconnecting'

/** How long a lost connection is nobody's business. */
const QUIET = 5_000

interface SocketParts {
  open: () => Wire
  token: () => string | null
  renew: (stale: string | null) => Promise<boolean>
  client: () => string
}

/** The live protocol: topics that are asked for are followed without a gap, over lost connections too. */
export class LiveSocket {
  readonly changed = new Signal<LiveChange>()
  /** What was read of this topic must be read again. */
  readonly resynced = new Signal<Topic>()
  /** A topic is followed from now on for the first time; what was read long before may be old. */
  readonly joined = new Signal<Topic>()
  readonly built = new Signal<string>()
  readonly connection = new Signal<Connection>()
  readonly #client: () => string
  readonly #link: Link
  readonly #topics: Topics
  readonly #presence: PresenceBook
  #me: string | undefined
  #state: Connection = 'live'
  #quiet: ReturnType<typeof setTimeout> | undefined

  constructor({ client, ...parts }: SocketParts) {
    this.#client = client
    this.#topics = new Topics(
      (topic) => this.#link.send({ type: 'subscribe', topics: [topic] }),
      (topic) => this.#link.send({ type: 'unsubscribe', topics: [topic] }),
    )
    this.#presence = new PresenceBook((message) => this.#link.send(message))
    this.#link = new Link({
      ...parts,
      onLive: () => this.#greet(),
      onLost: () => this.#lost(),
      onMessage: (message) => this.#hear(message),
    })
  }

  start(): void {
    this.#lost()
    this.#link.start()
  }

  /** Nothing is known afterwards: the next to sign in may be somebody else. */
  stop(): void {
    clearTimeout(this.#quiet)
    this.#link.stop()
    this.#topics.forget()
    this.#presence.clear()
    this.#me = undefined
  }

  readonly probe = (): void => this.#link.probe()

  /** Follows a topic until the answer is called. */
  follow(topic: Topic): () => void {
    return this.#topics.hold(topic)
  }

  /** Whether changes of it arrive, so that what was read stays right by itself. */
  isLive(topic: Topic): boolean {
    return this.#topics.isLive(topic)
  }

  readonly state = (): Connection => this.#state

  /** Says that this person is there, until the answer is called. */
  attend(topic: Topic, state: Presence): () => void {
    return this.#presence.attend(topic, state)
  }

  people(topic: Topic): readonly Present[] {
    return this.#presence.people(topic)
  }

  onPeople(listener: () => void): () => void {
    return this.#presence.changed.listen(listener)
  }

  #greet(): void {
    const client = this.#client()
    this.#link.send({ type: 'hello', client, ...(this.#me === undefined ? {} : { after: this.#me }) })
    const topics = this.#topics.wanted()
    if (topics.length > 0) this.#link.send({ type: 'subscribe', topics })
    this.#presence.repeat()
    clearTimeout(this.#quiet)
    this.#tell('live')
  }

  #lost(): void {
    this.#topics.pause()
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => this.#tell('reconnecting'), QUIET)
  }

  #tell(state: Connection): void {
    if (this.#state === state) return
    this.#state = state
    this.connection.tell(state)
  }

  #hear(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        if (message.resync === true) this.resynced.tell('me')
        this.#me = message.cursor
        this.built.tell(message.build)
        return
      case 'subscribed':
        for (const topic of message.topics) this.#subscribed(topic)
        for (const { topic } of message.refused) this.#topics.end(topic)
        return
      case 'unsubscribed':
        for (const topic of message.topics) this.#topics.end(topic)
        return
      case 'change':
        if (message.topic === 'me') this.#me = message.cursor
        else this.#topics.reached(message.topic, message.cursor)
        this.changed.tell(message)
        return
      case 'presence':
        this.#presence.heard(message.topic, message.people)
        return
      default:
    }
  }

  #subscribed({ topic, cursor, resync }: { topic: Topic; cursor: string; resync: boolean }): void {
    const isNew = !this.#topics.knows(topic)
    this.#topics.reached(topic, cursor)
    if (resync) this.resynced.tell(topic)
    else if (isNew) this.joined.tell(topic)
  }
}

const address = () => `${(origin() || globalThis.location.origin).replace(/^http/, 'ws')}/api/v1/ws`

export const socket = new LiveSocket({
  open: () => new WebSocket(address()) as Wire,
  token: () => session.token(),
  renew: (stale) => session.renew(stale),
  client: clientId,
})

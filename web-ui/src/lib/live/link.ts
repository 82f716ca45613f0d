import { readMessage, type ServerMessage } from './protocol'

const FIRST = 500
const LONGEST = 15_000
const PING = 25_000
const PONG = 5_000
/** A timer that comes so late was asleep, and the connection may be gone. */
const ASLEEP = 10_000
const TICK = 5_000
const UNAUTHORIZED = 4401

/** The part of WebSocket that is used. */
export interface Wire {
  onopen: (() => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: { code: number }) => void) | null
  send(text: string): void
  close(): void
}

export interface LinkParts {
  open: () => Wire
  token: () => string | null
  /** A usable token in place of this one; false: signed out. */
  renew: (stale: string | null) => Promise<boolean>
  onLive: () => void
  onLost: () => void
  onMessage: (message: ServerMessage) => void
}

/** One connection that comes back by itself: authenticated, listened to, and tried again when it is lost. */
export class Link {
  readonly #parts: LinkParts
  #wire: Wire | null = null
  #running = false
  #live = false
  #lost = 0
  #refused: string | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #ticker: ReturnType<typeof setInterval> | undefined
  #awaited: ReturnType<typeof setTimeout> | undefined
  #ticked = 0
  #pinged = 0

  constructor(parts: LinkParts) {
    this.#parts = parts
  }

  start(): void {
    if (this.#running) return
    this.#running = true
    this.#ticked = this.#pinged = Date.now()
    this.#ticker = setInterval(() => this.#tick(), TICK)
    void this.#connect()
  }

  stop(): void {
    this.#running = false
    clearInterval(this.#ticker)
    clearTimeout(this.#retry)
    this.#drop()
  }

  /** The network or the tab is back: ask at once whether the connection still is. */
  readonly probe = (): void => {
    if (!this.#running) return
    if (this.#live) this.#ping()
    else if (this.#wire === null) {
      clearTimeout(this.#retry)
      void this.#connect()
    }
  }

  send(message: object): void {
    if (this.#live) this.#wire?.send(JSON.stringify(message))
  }

  async #connect(): Promise<void> {
    const stale = this.#refused
    try {
      if ((this.#parts.token() ?? stale) === stale && !(await this.#parts.renew(stale))) return
    } catch {
      this.#again()
      return
    }
    if (this.#isClosed()) this.#open()
  }

  #isClosed(): boolean {
    return this.#running && this.#wire === null
  }

  #open(): void {
    const token = this.#parts.token()
    const wire = this.#parts.open()
    this.#wire = wire
    this.#expect()
    wire.onopen = () => wire.send(JSON.stringify({ type: 'authenticate', token }))
    wire.onmessage = ({ data }) => this.#hear(data)
    wire.onclose = ({ code }) => {
      if (this.#wire !== wire) return
      this.#refused = code === UNAUTHORIZED ? token : null
      this.#drop()
      this.#again()
    }
  }

  #hear(data: unknown): void {
    const message = readMessage(data)
    if (!message) return
    if (message.type === 'connected') {
      this.#live = true
      this.#lost = 0
      this.#refused = null
      this.#parts.onLive()
    }
    clearTimeout(this.#awaited)
    if (message.type !== 'pong') this.#parts.onMessage(message)
  }

  #tick(): void {
    const now = Date.now()
    const late = now - this.#ticked > TICK + ASLEEP
    this.#ticked = now
    if (late) this.probe()
    else if (this.#live && now - this.#pinged >= PING) this.#ping()
  }

  #ping(): void {
    this.#pinged = Date.now()
    this.#expect()
    this.send({ type: 'ping' })
  }

  /** Something must be heard soon, or the connection counts as lost. */
  #expect(): void {
    clearTimeout(this.#awaited)
    this.#awaited = setTimeout(() => {
      this.#drop()
      this.#again()
    }, PONG)
  }

  #drop(): void {
    clearTimeout(this.#awaited)
    const wire = this.#wire
    this.#wire = null
    if (wire) {
      wire.onmessage = wire.onclose = wire.onopen = null
      wire.close()
    }
    if (this.#live) {
      this.#live = false
      this.#parts.onLost()
    }
  }

  #again(): void {
    if (!this.#running) return
    const wait = Math.min(LONGEST, FIRST * 2 ** this.#lost++) * (0.75 + Math.random() / 2)
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => void this.#connect(), wait)
  }
}

import { origin } from './origin'
import { SessionChannel, alone, type Grant, type SessionUser } from './session-channel'
import { kept, settings } from './storage'

/** `ended`: the server refused to go on, and the screen stays until the same person signs in again. */
export type SessionStatus = 'starting' | 'signed-in' | 'ended' | 'signed-out'

export interface SessionState {
  status: SessionStatus
  user: SessionUser | null
}

interface TokenAnswer {
  access_token: string
  expires_in: number
  user: SessionUser
}

type Outcome = 'renewed' | 'refused' | 'unreachable'

const REFRESH = `${origin()}/api/v1/auth/refresh`
const FLAG = 'session'
const AHEAD = 60_000
const RETRIES = [2_000, 5_000, 15_000]

/** The access token lives in memory, the refresh token in a cookie that no script sees. */
export class Session {
  readonly #channel = new SessionChannel()
  readonly #listeners = new Set<() => void>()
  #state: SessionState = { status: 'starting', user: null }
  #grant: Grant | null = null
  #running: Promise<Outcome> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.#channel.listen((message) => {
      if (message.kind === 'granted') this.#accept(message.grant)
      else this.#leave()
    })
  }

  readonly state = (): SessionState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  token(): string | null {
    return this.#grant?.token ?? null
  }

  readonly wasSignedIn = (): boolean => settings.get(FLAG) === '1'

  /** Finds out whether this browser is signed in. Without a network it believes that it still is. */
  async start(): Promise<SessionState> {
    if (this.#state.status !== 'starting') return this.#state
    if (!this.wasSignedIn()) this.#set({ status: 'signed-out', user: null })
    else {
      const outcome = await this.#refresh(null)
      if (outcome === 'refused') this.#leave()
      if (outcome === 'unreachable') {
        this.#set({ status: 'signed-in', user: null })
        this.#later(0)
      }
    }
    return this.#state
  }

  signedIn(answer: TokenAnswer): void {
    this.#give(answer)
  }

  /** The person goes by another name now. */
  renamed(user: SessionUser): void {
    if (this.#grant !== null) this.#share({ ...this.#grant, user: shownOf(user) })
  }

  signedOut(): void {
    this.#channel.tell({ kind: 'signed-out' })
    this.#leave()
  }

  /**
   * A usable token in place of one that was refused (or of none). When the session has ended it waits until the person has
   * signed in again. False: signed out. Throws when the server cannot be reached.
   */
  async renew(stale: string | null): Promise<boolean> {
    if (this.#state.status === 'ended') return await this.#untilDecided()
    if (this.#state.status === 'signed-out') return false
    const outcome = await this.#refresh(stale)
    if (outcome === 'renewed') return true
    if (outcome === 'unreachable') throw new TypeError('The session could not be renewed.')
    if (this.#state.user === null) {
      this.#leave()
      return false
    }
    this.#end()
    return await this.#untilDecided()
  }

  #refresh(stale: string | null): Promise<Outcome> {
    if (this.token() !== stale) return Promise.resolve('renewed')
    this.#running ??= alone(() => this.#ask(stale)).finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #ask(stale: string | null): Promise<Outcome> {
    if (this.token() !== stale) return 'renewed'
    try {
      const response = await fetch(REFRESH, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Session': 'cookie' },
        body: '{}',
        credentials: 'same-origin',
        keepalive: true,
      })
      if (response.status === 401) return 'refused'
      if (!response.ok) return 'unreachable'
      this.#give((await response.json()) as TokenAnswer)
      return 'renewed'
    } catch {
      return 'unreachable'
    }
  }

  #give(answer: TokenAnswer): void {
    this.#share({
      token: answer.access_token,
      expiresAt: Date.now() + answer.expires_in * 1000,
      user: shownOf(answer.user),
    })
  }

  #share(grant: Grant): void {
    this.#accept(grant)
    this.#channel.tell({ kind: 'granted', grant })
  }

  #accept(grant: Grant): void {
    this.#grant = grant
    settings.set(FLAG, '1')
    kept.belongTo(grant.user.id)
    this.#schedule(Math.max(0, grant.expiresAt - Date.now() - AHEAD), 0)
    this.#set({ status: 'signed-in', user: grant.user })
  }

  #schedule(wait: number, attempt: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      void this.#refresh(this.token()).then((outcome) => {
        if (outcome === 'refused') this.#end()
        if (outcome === 'unreachable') this.#later(attempt)
      })
    }, wait)
  }

  #later(attempt: number): void {
    this.#schedule(RETRIES[Math.min(attempt, RETRIES.length - 1)] ?? 0, attempt + 1)
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.#grant = null
    settings.remove(FLAG)
    this.#set({ status: 'ended', user: this.#state.user })
  }

  #leave(): void {
    clearTimeout(this.#timer)
    this.#grant = null
    settings.remove(FLAG)
    this.#set({ status: 'signed-out', user: null })
  }

  #untilDecided(): Promise<boolean> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.#state.status === 'ended') return
        stop()
        resolve(this.#state.status === 'signed-in')
      })
    })
  }

  #set(state: SessionState): void {
    this.#state = state
    for (const listener of [...this.#listeners]) listener()
  }
}

function shownOf({ id, email, display_name }: SessionUser): SessionUser {
  return { id, email, display_name }
}

export const session = new Session()

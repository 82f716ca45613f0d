import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Session } from './session'

const user = { id: 'u1', email: 'ann@example.com', display_name: 'Ann Lee' }
const token = (name: string) => ({ access_token: name, expires_in: 900, user })
let asked: RequestInit[] = []
let answers: (() => Response | Promise<Response>)[] = []
let stored: Map<string, string>

const granted = (name: string) => () => Response.json(token(name))
const status = (code: number) => () => new Response('{}', { status: code })
const lost = () => Promise.reject(new TypeError('Failed to fetch'))

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  answers = []
  stored = new Map()
  vi.stubGlobal('BroadcastChannel', undefined)
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    asked.push(init)
    return answers.shift()?.() ?? Promise.reject(new Error('Nothing more was expected.'))
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function started(...given: typeof answers): Promise<Session> {
  stored.set('workscribe.session', '1')
  answers = given
  const session = new Session()
  await session.start()
  return session
}

it('6.4 asks for nothing in a browser that was never signed in', async () => {
  const session = new Session()
  expect(await session.start()).toEqual({ status: 'signed-out', user: null })
  expect(asked).toHaveLength(0)
})

it('6.4 starts by the cookie, which is sent with its header and outlives the page', async () => {
  const session = await started(granted('a'))
  expect(session.state()).toEqual({ status: 'signed-in', user })
  expect(session.token()).toBe('a')
  expect(asked[0]).toMatchObject({ method: 'POST', keepalive: true, headers: { 'X-Session': 'cookie' } })
})

it('6.4 keeps no token where scripts of tomorrow could read it', async () => {
  await started(granted('secret-token'))
  expect([...stored.entries()]).toEqual([
    ['workscribe.session', '1'],
    ['workscribe.owner', 'u1'],
  ])
})

it('6.4 renews a minute before the end', async () => {
  const session = await started(granted('a'), granted('b'))
  await vi.advanceTimersByTimeAsync(839_000)
  expect(session.token()).toBe('a')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(session.token()).toBe('b')
})

it('6.4 many refused calls refresh once', async () => {
  const session = await started(granted('a'), granted('b'))
  expect(await Promise.all([session.renew('a'), session.renew('a'), session.renew('a')])).toEqual([
    true,
    true,
    true,
  ])
  expect(asked).toHaveLength(2)
  expect(await session.renew('a')).toBe(true)
  expect(asked).toHaveLength(2)
})

it.each([503, 500, 429])(
  '6.4 a %i to the refresh ends nothing and is tried again after 2, 5 and 15 s',
  async (code) => {
    const session = await started(granted('a'), status(code), status(code), status(code), granted('b'))
    await vi.advanceTimersByTimeAsync(840_000)
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(asked).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked).toHaveLength(4)
    expect(session.state().status).toBe('signed-in')
    await vi.advanceTimersByTimeAsync(15_000)
    expect(session.token()).toBe('b')
  },
)

it('6.4 without a network it stays signed in at the start', async () => {
  const session = await started(lost, granted('a'))
  expect(session.state().status).toBe('signed-in')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(session.token()).toBe('a')
  expect(session.state().user).toEqual(user)
})

it('2.4 a refused refresh ends the session, and what waits goes on after signing in again', async () => {
  const session = await started(granted('a'), status(401))
  const waiting = session.renew('a')
  await vi.advanceTimersByTimeAsync(0)
  expect(session.state()).toEqual({ status: 'ended', user })
  expect(stored.has('workscribe.session')).toBe(false)
  session.signedIn(token('c'))
  expect(await waiting).toBe(true)
  expect(session.token()).toBe('c')
})

it('2.4 what waits gives up when the person signs out instead', async () => {
  const session = await started(granted('a'), status(401))
  const waiting = session.renew('a')
  await vi.advanceTimersByTimeAsync(0)
  session.signedOut()
  expect(await waiting).toBe(false)
  expect(session.state()).toEqual({ status: 'signed-out', user: null })
})

it('6.4 a refused refresh at the start leads to signing in, without a dialog over nothing', async () => {
  const session = await started(status(401))
  expect(session.state()).toEqual({ status: 'signed-out', user: null })
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeWire } from '@/testing/fake-wire'
import type { LiveChange } from './live/protocol'
import { LiveSocket } from './socket'

let wires: FakeWire[]
let token: string | null
let socket: LiveSocket
const renew = vi.fn<(stale: string | null) => Promise<boolean>>()

beforeEach(() => {
  vi.useFakeTimers()
  wires = []
  token = 'first'
  renew.mockImplementation(() => {
    token = 'renewed'
    return Promise.resolve(true)
  })
  socket = new LiveSocket({
    open: () => {
      const wire = new FakeWire()
      wires.push(wire)
      return wire
    },
    token: () => token,
    renew,
    client: () => 'tab',
  })
})

afterEach(() => {
  socket.stop()
  vi.useRealTimers()
})

const last = () => wires.at(-1)!

async function connect(): Promise<FakeWire> {
  await vi.advanceTimersByTimeAsync(0)
  last().onopen?.()
  last().say({ type: 'connected' })
  return last()
}

const change = (some: Partial<LiveChange> = {}) => ({
  type: 'change',
  topic: 'project:p',
  cursor: 'c2',
  resource: 'task',
  id: 't',
  ...some,
})

it('says who it is in the first message, not in the address, and then what it wants', async () => {
  socket.follow('project:p')
  socket.start()
  const wire = await connect()
  expect(wire.sent).toEqual([
    { type: 'authenticate', token: 'first' },
    { type: 'hello', client: 'tab' },
    { type: 'subscribe', topics: [{ topic: 'project:p' }] },
  ])
})

it('4.6 goes on after the last cursors when the connection comes back', async () => {
  socket.follow('project:p')
  socket.start()
  const wire = await connect()
  const told = vi.fn()
  socket.changed.listen(told)
  wire.say({ type: 'welcome', build: '1', cursor: 'm1' })
  wire.say({ type: 'subscribed', topics: [{ topic: 'project:p', cursor: 'c1', resync: false }], refused: [] })
  expect(socket.isLive('project:p')).toBe(true)
  wire.say(change())
  expect(told).toHaveBeenCalledOnce()
  wire.onclose?.({ code: 1012 })
  expect(socket.isLive('project:p')).toBe(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect((await connect()).sent.slice(1)).toEqual([
    { type: 'hello', client: 'tab', after: 'm1' },
    { type: 'subscribe', topics: [{ topic: 'project:p', after: 'c2' }] },
  ])
})

it('4.6 waits longer each time, and is quiet about it for five seconds', async () => {
  socket.start()
  const states: string[] = []
  socket.connection.listen((state) => states.push(state))
  await connect()
  last().onclose?.({ code: 1006 })
  await vi.advanceTimersByTimeAsync(4_900)
  expect(states).toEqual([])
  const tried = wires.length
  expect(tried).toBeGreaterThan(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(states).toEqual(['reconnecting'])
  await vi.advanceTimersByTimeAsync(120_000)
  expect(wires.length - tried).toBeLessThan(30)
  socket.probe()
  await connect()
  expect(states).toEqual(['reconnecting', 'live'])
})

it('4.6 a ping that nobody answers is a lost connection', async () => {
  socket.start()
  const wire = await connect()
  await vi.advanceTimersByTimeAsync(25_000)
  expect(wire.of('ping')).toHaveLength(1)
  wire.say({ type: 'pong' })
  await vi.advanceTimersByTimeAsync(6_000)
  expect(wire.closed).toBe(false)
  socket.probe()
  expect(wire.of('ping')).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(wire.closed).toBe(true)
})

it('4.6 a token that was refused is renewed before the next try', async () => {
  socket.start()
  await connect()
  last().onclose?.({ code: 4401 })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(renew).toHaveBeenCalledExactlyOnceWith('first')
  expect((await connect()).sent[0]).toEqual({ type: 'authenticate', token: 'renewed' })
})

it('lets go of a topic half a minute after the last who wanted it, and remembers where it ended', async () => {
  socket.start()
  const wire = await connect()
  wire.answersPings = true
  const first = socket.follow('project:p')
  const second = socket.follow('project:p')
  expect(wire.of('subscribe')).toHaveLength(1)
  wire.say({ type: 'subscribed', topics: [{ topic: 'project:p', cursor: 'c1', resync: false }], refused: [] })
  first()
  first()
  await vi.advanceTimersByTimeAsync(31_000)
  expect(wire.of('unsubscribe')).toHaveLength(0)
  second()
  await vi.advanceTimersByTimeAsync(31_000)
  expect(wire.of('unsubscribe')).toEqual([{ type: 'unsubscribe', topics: ['project:p'] }])
  socket.follow('project:p')
  expect(wire.of('subscribe').at(-1)).toEqual({
    type: 'subscribe',
    topics: [{ topic: 'project:p', after: 'c1' }],
  })
})

it('tells what must be read again, and what is followed for the first time', async () => {
  socket.start()
  const wire = await connect()
  const resynced = vi.fn()
  const joined = vi.fn()
  socket.resynced.listen(resynced)
  socket.joined.listen(joined)
  socket.follow('project:p')
  wire.say({ type: 'subscribed', topics: [{ topic: 'project:p', cursor: 'c1', resync: false }], refused: [] })
  expect(joined).toHaveBeenCalledExactlyOnceWith('project:p')
  wire.say({ type: 'subscribed', topics: [{ topic: 'project:p', cursor: 'c9', resync: true }], refused: [] })
  expect(resynced).toHaveBeenCalledExactlyOnceWith('project:p')
  wire.say({ type: 'unsubscribed', topics: ['project:p'], code: 'FORBIDDEN' })
  expect(socket.isLive('project:p')).toBe(false)
})

it('says that somebody is there again and again, the strongest word of all who say it', async () => {
  socket.start()
  const wire = await connect()
  const viewing = socket.attend('task:t', 'viewing')
  const editing = socket.attend('task:t', 'editing')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(wire.of('presence').map(({ state }) => state)).toEqual(['viewing', 'editing', 'editing'])
  editing()
  viewing()
  expect(wire.of('presence').map(({ state }) => state)).toEqual([
    'viewing',
    'editing',
    'editing',
    'viewing',
    null,
  ])
  const heard = vi.fn()
  socket.onPeople(heard)
  const ben = { user_id: 'b', display_name: 'Ben', avatar_url: null, state: 'viewing' }
  wire.say({ type: 'presence', topic: 'task:t', people: [ben] })
  expect(heard).toHaveBeenCalled()
  expect(socket.people('task:t')).toEqual([ben])
})

it('is not disturbed by what it does not understand', async () => {
  socket.start()
  const wire = await connect()
  const told = vi.fn()
  socket.changed.listen(told)
  wire.onmessage?.({ data: '{' })
  wire.onmessage?.({ data: 'null' })
  wire.say({ type: 'weather' })
  wire.say(change())
  expect(told).toHaveBeenCalledOnce()
})

import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { kept } from '@/lib/storage'
import { signIn } from '@/testing/render-route'
import { session } from '@/lib/session'
import { keepWarm, warmUp } from './warm-start'

const device = new Map<string, unknown>()

beforeEach(() => {
  vi.useFakeTimers()
  device.clear()
  // jsdom has no IndexedDB.
  vi.spyOn(kept, 'set').mockImplementation((key, value) =>
    Promise.resolve(void device.set(key, structuredClone(value))),
  )
  vi.spyOn(kept, 'get').mockImplementation((key) => Promise.resolve(device.get(key) as never))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function left(build: string): Promise<void> {
  const client = new QueryClient()
  const stop = keepWarm(client, build)
  client.setQueryData(['org', 'acme'], { name: 'Acme' })
  client.setQueryData(['search', 'acme', 'x', 'all'], ['secret'])
  await vi.advanceTimersByTimeAsync(6_000)
  stop()
}

it('6.2 shows at once what the last visit has left, but for what is found by looking', async () => {
  signIn()
  await left('b1')
  const client = new QueryClient()
  await warmUp(client, 'b1')
  expect(client.getQueryData(['org', 'acme'])).toEqual({ name: 'Acme' })
  expect(client.getQueryData(['search', 'acme', 'x', 'all'])).toBeUndefined()
})

it('6.2 takes nothing from another build, and nothing when nobody is signed in', async () => {
  signIn()
  await left('b1')
  const other = new QueryClient()
  await warmUp(other, 'b2')
  expect(other.getQueryCache().getAll()).toEqual([])
  session.signedOut()
  await warmUp(other, 'b1')
  expect(other.getQueryCache().getAll()).toEqual([])
})

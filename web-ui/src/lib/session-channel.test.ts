import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Session } from './session'

const user = { id: 'u1', email: 'ann@example.com', display_name: 'Ann Lee' }
const settled = () => vi.waitFor(() => undefined)

beforeEach(() => {
  const stored = new Map([['workscribe.session', '1']])
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
})

afterEach(() => vi.unstubAllGlobals())

it('6.4 tabs give each other the token, and sign out together', async () => {
  let count = 0
  vi.stubGlobal('fetch', () => {
    count++
    return Promise.resolve(Response.json({ access_token: `t${String(count)}`, expires_in: 900, user }))
  })
  const [one, other] = [new Session(), new Session()]
  await one.start()
  await vi.waitFor(() => expect(other.token()).toBe('t1'))
  expect(await other.start()).toMatchObject({ status: 'signed-in' })
  expect(count).toBe(1)
  await one.renew('t1')
  await vi.waitFor(() => expect(other.token()).toBe('t2'))
  other.signedOut()
  await vi.waitFor(() => expect(one.state().status).toBe('signed-out'))
  expect(one.token()).toBeNull()
  await settled()
})

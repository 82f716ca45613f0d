import { http, HttpResponse } from 'msw'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { server } from '@/testing/server'
import { aToken } from '@/testing/factories'
import { api, call, gate, read } from './http'
import { Problem } from './problem'
import { session } from './session'

const ORGS = '*/api/v1/auth/orgs'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  session.signedOut()
  server.resetHandlers()
})
afterAll(() => server.close())

async function refusal(asked: Promise<unknown>): Promise<Problem> {
  const problem = await asked.catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  return problem as Problem
}

it('6.2 gives data with its tag', async () => {
  server.use(
    http.get(ORGS, () =>
      HttpResponse.json([{ id: '1', name: 'Acme', slug: 'acme' }], { headers: { ETag: '"3.ab"' } }),
    ),
  )
  expect(await call(api.GET('/api/v1/auth/orgs'))).toMatchObject({
    data: [{ id: '1', name: 'Acme', slug: 'acme' }],
    etag: '"3.ab"',
    status: 200,
  })
})

it('1 sends the token and, with writes, which tab it is', async () => {
  session.signedIn(aToken({ access_token: 'mine' }))
  const sent: Headers[] = []
  server.use(
    http.get(ORGS, ({ request }) => {
      sent.push(request.headers)
      return HttpResponse.json([])
    }),
    http.post('*/api/v1/notifications/mark-all-read', ({ request }) => {
      sent.push(request.headers)
      return HttpResponse.json({ updated: 0 })
    }),
  )
  await read(api.GET('/api/v1/auth/orgs'))
  await read(api.POST('/api/v1/notifications/mark-all-read'))
  expect(sent.map((headers) => headers.get('Authorization'))).toEqual(['Bearer mine', 'Bearer mine'])
  expect(sent.map((headers) => headers.has('X-Client-Id'))).toEqual([false, true])
})

it('2.4 names the refusal, its fields and what else it says', async () => {
  server.use(
    http.get(
      ORGS,
      () =>
        HttpResponse.json(
          { detail: { code: 'NOT_A_MEMBER', message: 'No.', task_id: 'x' } },
          { status: 403 },
        ),
      {
        once: true,
      },
    ),
    http.get(ORGS, () =>
      HttpResponse.json(
        {
          detail: [
            { loc: ['body', 'start_date'], msg: 'Too late', type: 'value' },
            { loc: ['query', 'q'], msg: 'Blank', type: 'x' },
          ],
        },
        { status: 422 },
      ),
    ),
  )
  const refused = await refusal(call(api.GET('/api/v1/auth/orgs')))
  expect(refused).toMatchObject({
    status: 403,
    code: 'NOT_A_MEMBER',
    message: 'No.',
    detail: { task_id: 'x' },
  })
  const invalid = await refusal(call(api.GET('/api/v1/auth/orgs')))
  expect(invalid.fields).toEqual([
    { field: 'start_date', message: 'Too late', type: 'value' },
    { field: '', message: 'Blank', type: 'x' },
  ])
})

it('2.4 no answer at all is a problem, too', async () => {
  server.use(http.get(ORGS, () => HttpResponse.error()))
  expect(await refusal(call(api.GET('/api/v1/auth/orgs')))).toMatchObject({
    status: 0,
    code: 'NETWORK',
    passing: true,
  })
})

it('2.4 a page of a proxy instead of JSON is a problem with the status as its code', async () => {
  server.use(http.get(ORGS, () => new HttpResponse('<html>Bad gateway</html>', { status: 502 })))
  expect(await refusal(call(api.GET('/api/v1/auth/orgs')))).toMatchObject({ status: 502, code: 'HTTP_502' })
})

it('2.4 a 401 is renewed once and the call repeated with the new token', async () => {
  session.signedIn(aToken({ access_token: 'old' }))
  const renew = vi.spyOn(session, 'renew').mockImplementation(() => {
    session.signedIn(aToken({ access_token: 'new' }))
    return Promise.resolve(true)
  })
  server.use(
    http.get(ORGS, ({ request }) =>
      request.headers.get('Authorization') === 'Bearer new'
        ? HttpResponse.json([])
        : HttpResponse.json({ detail: { code: 'INVALID_TOKEN', message: '' } }, { status: 401 }),
    ),
  )
  expect(await read(api.GET('/api/v1/auth/orgs'))).toEqual([])
  expect(renew).toHaveBeenCalledExactlyOnceWith('old')
})

it('2.4 on 429 everything waits and nothing fails', async () => {
  let count = 0
  const pause = vi.spyOn(gate, 'pause')
  server.use(
    http.post('*/api/v1/notifications/mark-all-read', async ({ request }) => {
      count++
      expect(await request.text()).toBe('')
      return count === 1
        ? HttpResponse.json(
            { detail: { code: 'RATE_LIMIT_EXCEEDED', message: '' } },
            { status: 429, headers: { 'Retry-After': '0' } },
          )
        : HttpResponse.json({ updated: 2 })
    }),
  )
  expect(await read(api.POST('/api/v1/notifications/mark-all-read'))).toEqual({ updated: 2 })
  expect(pause).toHaveBeenCalledWith(0)
})

it('2.4 a refused sign-in is not repeated and says when it may be', async () => {
  server.use(
    http.post('*/api/v1/auth/login', () =>
      HttpResponse.json(
        { detail: { code: 'RATE_LIMIT_EXCEEDED', message: '' } },
        { status: 429, headers: { 'Retry-After': '30' } },
      ),
    ),
  )
  const problem = await refusal(
    call(api.POST('/api/v1/auth/login', { body: { email: 'a@b.c', password: 'x' } })),
  )
  expect(problem).toMatchObject({ status: 429, retryAfter: 30 })
})

it('2.4 reads a little later what was done but could not be read yet', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  session.signedIn(aToken())
  const acme = { id: '1', name: 'Acme', slug: 'acme' }
  server.use(
    http.patch('*/api/v1/organizations/acme', () =>
      HttpResponse.json(
        {},
        { status: 202, headers: { Location: '/api/v1/organizations/acme', 'X-Change-Id': 'c1' } },
      ),
    ),
    http.get('*/api/v1/organizations/acme', () => HttpResponse.json(acme, { headers: { ETag: '"4.x"' } })),
  )
  const asked = call(
    api.PATCH('/api/v1/organizations/{slug}', { params: { path: { slug: 'acme' } }, body: { name: 'Acme' } }),
  )
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(1), { interval: 5 })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await asked).toEqual({ data: acme, etag: '"4.x"', status: 202, changeId: 'c1' })
  vi.useRealTimers()
})

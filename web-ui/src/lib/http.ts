import createClient from 'openapi-fetch'
import type { paths } from '@/generated/api'
import { clientId } from './client-id'
import { interfaceLanguage } from './locale'
import { origin } from './origin'
import { networkProblem, Problem, problemOf, retryAfterOf } from './problem'
import { RateGate } from './rate-gate'
import { session } from './session'

/** An answer, with the tag that a later write of the same thing compares. */
export interface Answer<T> {
  data: T
  etag: string | null
  status: number
  changeId: string | null
}

interface Fetched {
  data?: unknown
  error?: unknown
  response: Response
}

/** What a 202 says, which is nothing: {@link call} looks for the thing itself. */
type Late = Record<string, never>

type DataOf<R extends Fetched> = Exclude<R['data'], undefined | Late>

/** How long after a 202 the thing is read. */
const LATER = 2_000

/** Answers to these give, take or end the session: they are never repeated by themselves. */
const SESSION_CALLS =
  /^\/api\/v1\/auth\/(login|logout|register|refresh|forgot-password|reset-password|oauth\/google|oidc\/session|invitations\/[^/]+\/accept)$/

export const gate = new RateGate()

/** The one client. Paths stand only in src/api, one file per endpoint. */
export const api = createClient<paths>({ baseUrl: origin(), fetch: send })

/**
 * Turns every answer into data with its tag, or throws a {@link Problem}. What is done but cannot be read yet (202) is read a
 * little later; where that is not possible its data is an empty object.
 */
export async function call<R extends Fetched>(answer: Promise<R>): Promise<Answer<DataOf<R>>> {
  let result: R
  try {
    result = await answer
  } catch (error) {
    if (error instanceof Problem || (error instanceof DOMException && error.name === 'AbortError'))
      throw error
    throw networkProblem()
  }
  const { response } = result
  if (!response.ok) throw problemOf(response, result.error)
  const shown = response.status === 202 ? await later(response) : null
  return {
    data: (shown === null ? result.data : await shown.json()) as DataOf<R>,
    etag: (shown ?? response).headers.get('ETag'),
    status: response.status,
    changeId: response.headers.get('X-Change-Id'),
  }
}

async function later(late: Response): Promise<Response | null> {
  const place = late.headers.get('Location')
  if (place === null) return null
  await new Promise((resolve) => setTimeout(resolve, LATER))
  const target = new URL(place, origin())
  if (target.origin !== origin()) return null
  const response = await send(new Request(target)).catch(() => null)
  return response?.ok === true ? response : null
}

/** The data alone, for reads that nobody edits. */
export async function read<R extends Fetched>(answer: Promise<R>): Promise<DataOf<R>> {
  return (await call(answer)).data
}

async function send(request: Request): Promise<Response> {
  const ofSession = SESSION_CALLS.test(new URL(request.url).pathname)
  let renewed = ofSession
  for (;;) {
    if (!ofSession && session.token() === null && session.state().status === 'signed-in')
      await session.renew(null)
    const token = session.token()
    const response = await gate.run(() => fetch(prepared(request, token, ofSession)), request.signal)
    if (response.status === 429 && !ofSession) gate.pause(retryAfterOf(response) ?? 1)
    else if (response.status === 401 && !renewed && (await session.renew(token))) renewed = true
    else return response
  }
}

function prepared(original: Request, token: string | null, ofSession: boolean): Request {
  const request = new Request(original.clone(), { credentials: 'same-origin' })
  request.headers.set('Accept-Language', interfaceLanguage())
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`)
  if (ofSession) request.headers.set('X-Session', 'cookie')
  if (request.method !== 'GET' && request.method !== 'HEAD') request.headers.set('X-Client-Id', clientId())
  return request
}

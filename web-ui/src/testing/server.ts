import { http, HttpResponse, delay, type JsonBodyType } from 'msw'
import { setupServer } from 'msw/node'
import type { paths } from '@/generated/api'

/** Answers in place of the real server. What has no handler fails the test. */
export const server = setupServer()

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never
}[keyof paths]
type Success<R> = R extends { 200: { content: { 'application/json': infer D } } }
  ? D
  : R extends { 201: { content: { 'application/json': infer D } } }
    ? D
    : R extends { 202: { content: { 'application/json': infer D } } }
      ? D
      : null
export type AnswerOf<M extends Method, P extends PathOf<M>> =
  paths[P] extends Record<M, { responses: infer R }> ? Success<R> : never

export interface Asked {
  params: Record<string, string>
  query: URLSearchParams
  body: unknown
  headers: Headers
}

interface Options {
  status?: number
  headers?: Record<string, string>
  /** Milliseconds, or until a promise resolves. */
  after?: number | Promise<unknown>
}

/** An answer in the shape that the API promises. */
export function answer<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  data: AnswerOf<M, P> | ((asked: Asked) => AnswerOf<M, P>),
  { status = 200, headers = {}, after }: Options = {},
): void {
  server.use(
    http[method](pattern(path), async ({ request, params }) => {
      await waited(after)
      const asked = {
        params: params as Record<string, string>,
        query: new URL(request.url).searchParams,
        body: await request.json().catch(() => null),
        headers: request.headers,
      }
      const given = typeof data === 'function' ? (data as (asked: Asked) => unknown)(asked) : data
      return status === 204
        ? new HttpResponse(null, { status, headers })
        : HttpResponse.json(given as JsonBodyType, { status, headers })
    }),
  )
}

/** A refusal, in the shape of all refusals. */
export function refuse<M extends Method>(
  method: M,
  path: PathOf<M>,
  status: number,
  detail: { code: string; message?: string } | { loc: string[]; msg: string; type: string }[],
  { headers = {}, after }: Options = {},
): void {
  server.use(
    http[method](pattern(path), async () => {
      await waited(after)
      const body = Array.isArray(detail) ? { detail } : { detail: { message: detail.code, ...detail } }
      return HttpResponse.json(body, { status, headers })
    }),
  )
}

function pattern(path: keyof paths): string {
  return `*${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
}

async function waited(after: number | Promise<unknown> | undefined): Promise<void> {
  if (typeof after === 'number') await delay(after)
  else await after
}

export interface FieldProblem {
  /** Where in the body, as keys joined by dots; empty for the whole body and for what is outside of it. */
  field: string
  type: string
  message: string
}

interface Details {
  status: number
  code: string
  message: string
  fields?: readonly FieldProblem[]
  retryAfter?: number
  detail?: Readonly<Record<string, unknown>>
}

/** Any answer that is no success, or none at all (`NETWORK`, status 0). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldProblem[]
  /** Seconds until another try makes sense, when the server said so. */
  readonly retryAfter: number | null
  /** What else the refusal says, such as `task_id` or `conflicts`. */
  readonly detail: Readonly<Record<string, unknown>>

  constructor({ status, code, message, fields = [], retryAfter, detail = {} }: Details) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.fields = fields
    this.retryAfter = retryAfter ?? null
    this.detail = detail
  }

  /** Whether the same request may well succeed a little later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 503
  }
}

export const NETWORK = 'NETWORK'

export function networkProblem(): Problem {
  return new Problem({ status: 0, code: NETWORK, message: 'The server cannot be reached.' })
}

export function problemOf(response: Response, body: unknown): Problem {
  const { status } = response
  const retryAfter = retryAfterOf(response)
  const rest = retryAfter === null ? { status } : { status, retryAfter }
  const detail = isRecord(body) ? body['detail'] : undefined
  if (Array.isArray(detail)) {
    const fields = detail.filter(isRecord).map(fieldProblem)
    return new Problem({
      ...rest,
      code: 'VALIDATION',
      message: fields[0]?.message ?? response.statusText,
      fields,
    })
  }
  if (isRecord(detail)) {
    return new Problem({
      ...rest,
      code: text(detail['code']) || `HTTP_${String(status)}`,
      message: text(detail['message']) || response.statusText,
      detail,
    })
  }
  return new Problem({
    ...rest,
    code: `HTTP_${String(status)}`,
    message: text(detail) || response.statusText,
  })
}

export function retryAfterOf(response: Response): number | null {
  const given = response.headers.get('Retry-After')
  if (given === null) return null
  const seconds = Number(given)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const moment = Date.parse(given)
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - Date.now()) / 1000))
}

function fieldProblem(item: Record<string, unknown>): FieldProblem {
  const loc = Array.isArray(item['loc']) ? item['loc'].map(String) : []
  const [place, ...path] = loc
  return {
    field: place === 'body' ? path.join('.') : '',
    type: text(item['type']),
    message: text(item['msg']),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

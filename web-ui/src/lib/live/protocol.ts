/** `project:<id>`, `task:<id>`, … or `me`, which is always there. */
export type Topic = string

export type TopicKind = 'organization' | 'project' | 'task' | 'space' | 'page'

export type Action = 'created' | 'updated' | 'moved' | 'deleted' | 'restored'

/** Something that has changed, as everybody who follows its topic is told. */
export interface LiveChange {
  topic: Topic
  cursor: string
  change_id: string
  /** The tab that wrote it. */
  client: string | null
  actor_id: string | null
  at: string
  resource: string
  id: string
  action: Action
  fields: readonly string[]
  version: number | null
  /** Grows with anything that a row shows. */
  revision: number | null
  cause: string | null
  /** The row as its list shows it; null when deleted or too large. */
  data: Readonly<Record<string, unknown>> | null
}

export type Presence = 'viewing' | 'editing'

export interface Present {
  user_id: string
  display_name: string
  avatar_url: string | null
  state: Presence
}

export type ServerMessage =
  | { type: 'connected' }
  | { type: 'welcome'; build: string; cursor: string; resync?: boolean }
  | {
      type: 'subscribed'
      topics: readonly { topic: Topic; cursor: string; resync: boolean }[]
      refused: readonly { topic: Topic; code: string }[]
    }
  | { type: 'unsubscribed'; topics: readonly Topic[]; code?: string }
  | ({ type: 'change' } & LiveChange)
  | { type: 'presence'; topic: Topic; people: readonly Present[] }
  | { type: 'pong' }
  | { type: 'error'; code: string; message: string }

const KNOWN = new Set([
  'connected',
  'welcome',
  'subscribed',
  'unsubscribed',
  'change',
  'presence',
  'pong',
  'error',
])

/** What a text says; null when it is nothing that this client knows. */
export function readMessage(text: unknown): ServerMessage | null {
  if (typeof text !== 'string') return null
  try {
    const message = JSON.parse(text) as { type?: unknown } | null
    return typeof message?.type === 'string' && KNOWN.has(message.type) ? (message as ServerMessage) : null
  } catch {
    return null
  }
}

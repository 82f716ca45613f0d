import { expect, it } from 'vitest'
import { handlers } from '@/api/live/handlers'
import { keys } from '@/api/keys'
import { createQueryClient } from '@/api/query-client'
import type { LiveChange } from '@/lib/live/protocol'
import type { Comment } from './list-comments'

const person = { id: 'u', email: 'ann@example.com', display_name: 'Ann Lee', avatar_url: null }

function aComment(some: Partial<Comment> = {}): Comment {
  const at = '2026-01-05T09:00:00Z'
  return {
    id: 'c1',
    task_id: 't',
    author_id: 'u',
    author: person,
    body_json: {},
    is_edited: false,
    created_at: at,
    updated_at: at,
    version: 1,
    revision: 1,
    ...some,
  }
}

function openTask(...comments: readonly Comment[]) {
  const client = createQueryClient()
  client.setQueryData(keys.comments('t'), comments)
  client.setQueryData(keys.links('t'), [])
  const tell = (some: Partial<LiveChange>) => {
    const change: LiveChange = {
      topic: 'task:t',
      cursor: 'c',
      change_id: 'x',
      client: null,
      actor_id: null,
      at: '2026-01-05T09:00:00Z',
      resource: 'comment',
      id: 'c1',
      action: 'created',
      fields: [],
      version: null,
      revision: 2,
      cause: null,
      data: null,
      ...some,
    }
    handlers[change.resource]?.(client, change)
  }
  const shown = () =>
    client.getQueryData<Comment[]>(keys.comments('t'))?.map((one) => [one.id, one.is_edited])
  return { client, tell, shown }
}

it('rule 4: comments that others write, change and delete are shown at once', () => {
  const { tell, shown } = openTask(aComment())
  tell({ id: 'c2', data: { ...aComment({ id: 'c2', revision: 2 }) } })
  expect(shown()).toEqual([
    ['c1', false],
    ['c2', false],
  ])
  tell({ action: 'updated', data: { ...aComment({ is_edited: true, revision: 3 }) } })
  tell({ action: 'updated', data: { ...aComment({ is_edited: false, revision: 2 }) } })
  expect(shown()).toEqual([
    ['c1', true],
    ['c2', false],
  ])
  tell({ action: 'deleted', fields: [] })
  expect(shown()).toEqual([['c2', false]])
})

it('rule 4: a comment too long to be told is read, and pages that others link too', () => {
  const { client, tell } = openTask()
  tell({ data: null })
  expect(client.getQueryState(keys.comments('t'))?.isInvalidated).toBe(true)
  expect(client.getQueryState(keys.links('t'))?.isInvalidated).toBe(false)
  tell({ resource: 'link', id: 'l' })
  expect(client.getQueryState(keys.links('t'))?.isInvalidated).toBe(true)
})

import type { components } from '@/generated/api'

type Schemas = components['schemas']

let count = 0

function id(): string {
  count++
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
}

export function aUser(some: Partial<Schemas['User']> = {}): Schemas['User'] {
  return {
    id: id(),
    email: 'ann@example.com',
    display_name: 'Ann Lee',
    avatar_url: null,
    email_verified: true,
    oauth_provider: null,
    locale: null,
    timezone: null,
    created_at: '2026-01-05T09:00:00Z',
    ...some,
  }
}

export function aToken(some: Partial<Schemas['Token']> = {}): Schemas['Token'] {
  return {
    access_token: `token-${id()}`,
    refresh_token: '',
    token_type: 'bearer',
    expires_in: 900,
    user: aUser(),
    ...some,
  }
}

export function aStatus(some: Partial<Schemas['Status']> = {}): Schemas['Status'] {
  return {
    id: id(),
    org_id: id(),
    project_id: id(),
    name: 'To Do',
    category: 'todo',
    position: 0,
    color: '#6366f1',
    rank: 'a',
    version: 1,
    revision: 1,
    ...some,
  }
}

export function aTask(some: Partial<Schemas['TaskSummary']> = {}): Schemas['TaskSummary'] {
  const number = some.number ?? 12
  const status = some.status ?? aStatus(some.status_id === undefined ? {} : { id: some.status_id })
  const { id: user, email, display_name, avatar_url } = aUser()
  return {
    id: id(),
    org_id: id(),
    project_id: id(),
    task_id: `APP-${number}`,
    number,
    title: 'Fix the login',
    status_id: status.id,
    status,
    assignee_id: null,
    assignee: null,
    reporter_id: user,
    reporter: { id: user, email, display_name, avatar_url },
    priority: 'none',
    type: 'task',
    parent_task_id: null,
    sprint_id: null,
    position: 0,
    due_date: null,
    created_at: '2026-01-05T09:00:00Z',
    updated_at: '2026-01-05T09:00:00Z',
    labels: [],
    rank: 'm',
    subtask_count: 0,
    subtask_done_count: 0,
    comment_count: 0,
    version: 1,
    revision: 1,
    ...some,
  }
}

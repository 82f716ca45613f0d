import { screen, within } from '@testing-library/react'
import type { components } from '@/generated/api'
import { aStatus, aTask } from './factories'
import { renderRoute, signIn } from './render-route'
import { answer, type Asked } from './server'

type Schemas = components['schemas']

export const P = '/api/v1/organizations/{slug}/projects/{project_id}'
export const todo = aStatus({ name: 'To Do', project_id: 'p' })
export const going = aStatus({ name: 'In Progress', category: 'in_progress', project_id: 'p', rank: 'b' })
export const task = (number: number, title: string, status = todo) =>
  aTask({ number, title, status, status_id: status.id, project_id: 'p', rank: String(number) })
export const login = task(12, 'Fix the login')
export const logout = task(13, 'Fix the logout')
export const menu = task(14, 'Build the menu', going)

const project: Schemas['Project'] = {
  id: 'p',
  org_id: 'o',
  name: 'Website',
  key: 'APP',
  description: null,
  type: 'kanban',
  is_archived: false,
  is_sample: false,
  created_by: 'u',
  created_at: '2026-01-05T09:00:00Z',
  updated_at: '2026-01-05T09:00:00Z',
  version: 1,
  revision: 1,
}

function column(status: Schemas['Status'], ...tasks: Schemas['TaskSummary'][]) {
  return { status, total: tasks.length, tasks, next: null }
}

export function board(path = '/org/acme/projects/APP/board') {
  const me = signIn({ display_name: 'Ann Lee' })
  const asked: Asked[] = []
  answer('get', '/api/v1/organizations/{slug}', {
    id: 'o',
    name: 'Acme',
    slug: 'acme',
    owner_id: me.id,
    created_at: '2026-01-05T09:00:00Z',
    updated_at: '2026-01-05T09:00:00Z',
    version: 1,
    revision: 1,
  } as Schemas['Organization'])
  answer('get', '/api/v1/organizations/{slug}/projects', { projects: [project], total: 1 })
  answer('get', '/api/v1/organizations/{slug}/members', { members: [], total: 0 })
  answer('get', '/api/v1/auth/orgs', [])
  answer('get', '/api/v1/auth/me', me)
  answer('get', '/api/v1/organizations/{slug}/wiki/spaces', { spaces: [], total: 0, skip: 0, limit: 25 })
  answer('get', '/api/v1/notifications', { notifications: [], total: 0, unread_count: 0 } as never)
  answer('get', '/api/v1/client-config', { features: [], sign_in: [], limits: {} } as never)
  answer('get', `${P}/statuses`, [todo, going])
  answer('get', `${P}/labels`, { labels: [], total: 0 })
  answer('get', `${P}/sprints`, { sprints: [], total: 0 })
  answer('get', `${P}/board`, (request) => {
    asked.push(request)
    return { columns: [column(todo, login, logout), column(going, menu)] }
  })
  return { ...renderRoute(path), asked }
}

export const rows = (name: string) =>
  within(screen.getByRole('grid', { name }))
    .queryAllByRole('row')
    .map((row) => row.getAttribute('aria-label'))

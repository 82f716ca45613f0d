import type { components } from '@/generated/api'
import { signIn } from './render-route'
import { answer } from './server'

type Schemas = components['schemas']

export const ANN = '00000000-0000-4000-8000-0000000000a1'
export const BEN = '00000000-0000-4000-8000-0000000000b2'
const AT = '2026-03-01T09:00:00Z'

export function aPerson(some: Partial<Schemas['UserSummary']> = {}): Schemas['UserSummary'] {
  return { id: BEN, display_name: 'Ben Ito', avatar_url: null, email: 'ben@example.com', ...some }
}

export function aMember(some: Partial<Schemas['Member']> = {}): Schemas['Member'] {
  return {
    id: `m-${some.user_id ?? BEN}`,
    user_id: BEN,
    email: 'ben@example.com',
    display_name: 'Ben Ito',
    avatar_url: null,
    role: 'member',
    joined_at: AT,
    ...some,
  }
}

export function aProject(some: Partial<Schemas['Project']> = {}): Schemas['Project'] {
  return {
    id: 'p-app',
    org_id: 'o1',
    name: 'Website',
    key: 'APP',
    description: null,
    type: 'kanban',
    is_archived: false,
    is_sample: false,
    created_by: ANN,
    created_at: AT,
    updated_at: AT,
    version: 1,
    revision: 1,
    ...some,
  }
}

export function aTaskRow(number: number, some: Partial<Schemas['TaskSummary']> = {}): Schemas['TaskSummary'] {
  return {
    id: `t-${number}`,
    org_id: 'o1',
    project_id: 'p-app',
    task_id: `APP-${number}`,
    number,
    title: `Task ${number}`,
    status_id: 's1',
    status: { id: 's1', name: 'To Do', category: 'todo', color: '#6366f1', position: 0 },
    assignee_id: ANN,
    assignee: aPerson({ id: ANN, display_name: 'Ann Lee' }),
    reporter_id: BEN,
    reporter: aPerson(),
    priority: 'none',
    type: 'task',
    parent_task_id: null,
    sprint_id: null,
    position: number,
    due_date: null,
    created_at: AT,
    updated_at: AT,
    labels: [],
    rank: `r${number}`,
    subtask_count: 0,
    subtask_done_count: 0,
    comment_count: 0,
    version: number,
    revision: number,
    ...some,
  }
}

interface Setting {
  role?: Schemas['Role']
  members?: Schemas['Member'][]
  projects?: Schemas['Project'][]
  features?: string[]
  unread?: number
}

/** Ann is signed in to Acme, and the shell has its answers. */
export function inAcme({
  role = 'owner',
  members = [],
  projects = [aProject()],
  features = [],
  unread = 0,
}: Setting = {}) {
  signIn({ id: ANN, display_name: 'Ann Lee' })
  answer('get', '/api/v1/organizations/{slug}', {
    id: 'o1',
    name: 'Acme',
    slug: 'acme',
    created_at: AT,
    updated_at: AT,
    version: 1,
    revision: 1,
  })
  answer('get', '/api/v1/auth/orgs', [{ id: 'o1', name: 'Acme', slug: 'acme' }])
  answer('get', '/api/v1/auth/me', {
    id: ANN,
    email: 'ann@example.com',
    display_name: 'Ann Lee',
    avatar_url: null,
    email_verified: true,
    oauth_provider: null,
    locale: null,
    timezone: null,
    created_at: AT,
  })
  const all = [aMember({ user_id: ANN, display_name: 'Ann Lee', email: 'ann@example.com', role }), ...members]
  answer('get', '/api/v1/organizations/{slug}/members', { members: all, total: all.length })
  answer('get', '/api/v1/organizations/{slug}/projects', { projects, total: projects.length })
  answer('get', '/api/v1/organizations/{slug}/wiki/spaces', {
    spaces: [],
    total: 0,
    skip: 0,
    limit: 50,
  })
  answer('get', '/api/v1/notifications', { data: [], total: unread, unread_count: unread })
  answer('get', '/api/v1/client-config', {
    version: '1',
    sign_in: [{ kind: 'password', label: 'Password' }],
    demo: false,
    limits: { body: 524_288, file: 26_214_400 },
    features,
  })
}

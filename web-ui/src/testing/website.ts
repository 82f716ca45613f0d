import type { components } from '@/generated/api'
import { aStatus, aTask, aUser } from './factories'
import { signIn } from './render-route'
import { answer } from './server'

type Schemas = components['schemas']

const O = '/api/v1/organizations/{slug}'
const P = `${O}/projects/{project_id}`
const AT = '2026-03-01T09:00:00Z'

export const PROJECT = '00000000-0000-4000-8000-00000000aaaa'
export const ANN = '00000000-0000-4000-8000-00000000a001'
export const BEN = '00000000-0000-4000-8000-00000000b001'

const status = (id: string, name: string, category: Schemas['StatusCategory'], position: number) =>
  aStatus({ id, name, category, position, project_id: PROJECT })

export const TODO = status('00000000-0000-4000-8000-00000000d001', 'To Do', 'todo', 0)
export const DONE = status('00000000-0000-4000-8000-00000000d003', 'Done', 'done', 2)

const member = (user_id: string, display_name: string, role: Schemas['Role']): Schemas['Member'] => ({
  id: user_id,
  user_id,
  display_name,
  email: `${user_id}@example.com`,
  avatar_url: null,
  role,
  joined_at: AT,
})

export function aSprint(some: Partial<Schemas['Sprint']> = {}): Schemas['Sprint'] {
  return {
    id: '00000000-0000-4000-8000-00000000c001',
    org_id: PROJECT,
    project_id: PROJECT,
    name: 'Sprint 1',
    goal: null,
    status: 'planned',
    start_date: null,
    end_date: null,
    created_at: AT,
    updated_at: AT,
    task_count: 1,
    completed_task_count: 0,
    version: 1,
    revision: 1,
    ...some,
  }
}

export const websiteTask = (some: Partial<Schemas['TaskSummary']> = {}) =>
  aTask({ project_id: PROJECT, status: TODO, status_id: TODO.id, ...some })

export const websiteProject = (): Schemas['Project'] => ({
  id: PROJECT,
  org_id: PROJECT,
  name: 'Website',
  key: 'APP',
  description: null,
  type: 'scrum',
  is_archived: false,
  is_sample: false,
  created_by: ANN,
  created_at: AT,
  updated_at: AT,
  version: 1,
  revision: 1,
})

interface Website {
  role?: Schemas['Role']
  sprints?: Schemas['Sprint'][]
  tasks?: Schemas['TaskSummary'][]
}

/** Ann is signed in to Acme, whose project is Website (APP). Requests that change something are answered by each test. */
export function inWebsite({ role = 'owner', sprints = [], tasks = [] }: Website = {}): void {
  signIn({ id: ANN, display_name: 'Ann Lee' })
  answer('get', O, {
    id: PROJECT,
    name: 'Acme',
    slug: 'acme',
    created_at: AT,
    updated_at: AT,
    version: 1,
    revision: 1,
  })
  answer('get', '/api/v1/auth/orgs', [])
  answer('get', '/api/v1/auth/me', aUser({ id: ANN }))
  answer('get', `${O}/members`, {
    members: [member(ANN, 'Ann Lee', role), member(BEN, 'Ben Ito', 'member')],
    total: 2,
  })
  answer('get', `${O}/wiki/spaces`, { spaces: [], total: 0, skip: 0, limit: 100 })
  answer('get', '/api/v1/notifications', { data: [], total: 0, unread_count: 0 })
  answer('get', `${O}/projects`, {
    projects: [websiteProject()],
    total: 1,
  })
  answer('get', `${P}/statuses`, [TODO, DONE])
  answer('get', `${P}/labels`, {
    labels: [
      { id: '00000000-0000-4000-8000-00000000e001', name: 'bug', color: '#d74745', version: 1, revision: 1 },
    ],
    total: 1,
  })
  answer('get', `${P}/sprints`, () => ({ sprints, total: sprints.length }))
  answer('get', `${P}/tasks`, ({ query }) => {
    const wanted = query.getAll('sprint_id')
    const parent = query.get('parent_task_id')
    const found = tasks.filter((task) =>
      parent !== null
        ? task.parent_task_id === parent
        : wanted.length === 0 || wanted.includes(task.sprint_id ?? 'none'),
    )
    return { tasks: found, total: found.length, skip: 0, limit: 100, next: null }
  })
}

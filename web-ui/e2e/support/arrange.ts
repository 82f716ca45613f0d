import createClient, { type Client } from 'openapi-fetch'
import { inject } from 'vitest'
import type { components, paths } from '@/generated/api'
import { sentDoc } from '@/lib/doc'
import { PASSWORD, people, type Who } from './people.ts'

type Task = components['schemas']['TaskDetail']

/** The organization of the demo data in which tests have projects and spaces of their own. */
export const ORG = 'northwind'

/** What a test needs before it begins, made by the documented API. */
export async function as(who: Who): Promise<Client<paths>> {
  const anonymous = createClient<paths>({ baseUrl: inject('server') })
  const { access_token } = got(
    await anonymous.POST('/api/v1/auth/login', { body: { email: people[who].email, password: PASSWORD } }),
  )
  return createClient<paths>({
    baseUrl: inject('server'),
    headers: { Authorization: `Bearer ${access_token}` },
  })
}

/** What a 202 says. */
type Late = Record<string, never>

export function got<T>(answer: { data?: T; error?: unknown; response: Response }): Exclude<T, Late> {
  const { data, error, response } = answer
  if (data === undefined || response.status === 202)
    throw new Error(`${String(response.status)} ${response.url}: ${JSON.stringify(error)}`)
  return data as Exclude<T, Late>
}

export interface OwnProject {
  id: string
  key: string
  name: string
  board: string
  list: string
  backlog: string
  tasks: Task[]
  /** By its name. */
  statusId: (name: string) => string
}

/** A project of its own for a test, with tasks of these titles in the first column. */
export async function ownProject(
  type: 'kanban' | 'scrum',
  titles: readonly string[],
  api?: Client<paths>,
): Promise<OwnProject> {
  const owner = api ?? (await as('maya'))
  const key = randomLetters()
  const project = got(
    await owner.POST('/api/v1/organizations/{slug}/projects', {
      params: { path: { slug: ORG } },
      body: { name: `Journey ${key}`, key, type },
    }),
  )
  const path = { slug: ORG, project_id: project.id }
  const statuses = got(
    await owner.GET('/api/v1/organizations/{slug}/projects/{project_id}/statuses', { params: { path } }),
  )
  const first = statuses[0]
  if (first === undefined) throw new Error('No status')
  const tasks: Task[] = []
  for (const title of titles) {
    tasks.push(
      got(
        await owner.POST('/api/v1/organizations/{slug}/projects/{project_id}/tasks', {
          params: { path },
          body: { title, status_id: first.id },
        }),
      ),
    )
  }
  const place = `/org/${ORG}/projects/${key}`
  return {
    id: project.id,
    key,
    name: project.name,
    board: `${place}/board`,
    list: `${place}/list`,
    backlog: `${place}/backlog`,
    tasks,
    statusId: (name) => {
      const status = statuses.find((one) => one.name === name)
      if (status === undefined) throw new Error(`No status ${name}`)
      return status.id
    },
  }
}

type TaskChange = paths['/api/v1/tasks/{task_id}']['patch']['requestBody']['content']['application/json']

export async function patchTask(
  api: Client<paths>,
  task: Task | undefined,
  change: TaskChange,
): Promise<void> {
  if (task === undefined) throw new Error('No such task')
  got(await api.PATCH('/api/v1/tasks/{task_id}', { params: { path: { task_id: task.id } }, body: change }))
}

export interface OwnPage {
  id: string
  space: string
  title: string
  path: string
}

/** A page of its own for a test, in the wiki of the organization. */
export async function ownPage(title: string, ...paragraphs: readonly string[]): Promise<OwnPage> {
  const author = await as('maya')
  const { spaces } = got(
    await author.GET('/api/v1/organizations/{slug}/wiki/spaces', { params: { path: { slug: ORG } } }),
  )
  const space = spaces.find(({ name }) => name === 'Engineering handbook')?.id ?? ''
  const named = `${title} ${randomLetters()}`
  const page = got(
    await author.POST('/api/v1/wiki/spaces/{space_id}/pages', {
      params: { path: { space_id: space } },
      body: {
        title: named,
        content_json: sentDoc({
          type: 'doc',
          content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
        }),
      },
    }),
  )
  return { id: page.id, space, title: named, path: `/org/${ORG}/wiki/${space}/${page.id}` }
}

function randomLetters(): string {
  return Array.from({ length: 5 }, () => String.fromCharCode(65 + Math.floor(Math.random() * 26))).join('')
}

/** The names of everything in the query cache: context first, ids before params. Live events find their data by them. */
export const keys = {
  config: () => ['config'] as const,
  me: () => ['me'] as const,
  preferences: () => ['preferences'] as const,
  sessions: () => ['sessions'] as const,
  invitation: (token: string) => ['invitation', token] as const,
  orgs: () => ['orgs'] as const,
  org: (slug: string) => ['org', slug] as const,
  members: (slug: string) => ['org', slug, 'members'] as const,
  invitations: (slug: string) => ['org', slug, 'invitations'] as const,
  projects: (slug: string) => ['org', slug, 'projects'] as const,
  archivedProjects: (slug: string) => ['org', slug, 'projects', 'archived'] as const,
  spaces: (slug: string) => ['org', slug, 'spaces'] as const,
  dashboard: (slug: string) => ['org', slug, 'dashboard'] as const,
  activity: (slug: string, params: object = {}) => ['org', slug, 'activity', params] as const,
  myTasks: (slug: string, params: object = {}) => ['org', slug, 'my-tasks', params] as const,
  taskByKey: (slug: string, key: string) => ['org', slug, 'task', key] as const,
  project: (id: string) => ['project', id] as const,
  statuses: (id: string) => ['project', id, 'statuses'] as const,
  labels: (id: string) => ['project', id, 'labels'] as const,
  sprints: (id: string) => ['project', id, 'sprints'] as const,
  views: (id: string) => ['project', id, 'views'] as const,
  taskLists: (id: string) => ['project', id, 'tasks'] as const,
  boards: (id: string) => ['project', id, 'board'] as const,
  tasks: (id: string, filters: object) => ['project', id, 'tasks', filters] as const,
  board: (id: string, filters: object) => ['project', id, 'board', filters] as const,
  column: (id: string, status: string, filters: object) =>
    ['project', id, 'column', status, filters] as const,
  backlog: (id: string, filters: object) => ['project', id, 'backlog', filters] as const,
  task: (id: string) => ['task', id] as const,
  /** With its description, and the tag for writing it. */
  taskDetail: (id: string) => ['task', id, 'detail'] as const,
  /** True once it was deleted while this tab looked. */
  taskGone: (id: string) => ['task', id, 'gone'] as const,
  comments: (id: string) => ['task', id, 'comments'] as const,
  taskActivity: (id: string) => ['task', id, 'activity'] as const,
  links: (id: string) => ['task', id, 'links'] as const,
  subtasks: (id: string) => ['task', id, 'subtasks'] as const,
  tree: (space: string) => ['space', space, 'tree'] as const,
  page: (id: string) => ['page', id] as const,
  versions: (id: string) => ['page', id, 'versions'] as const,
  /** All of them; each has its number behind. */
  versionsByNumber: (id: string) => ['page', id, 'version'] as const,
  version: (id: string, version: number) => ['page', id, 'version', version] as const,
  pageTasks: (id: string) => ['page', id, 'tasks'] as const,
  inbox: (params: object) => ['inbox', params] as const,
  unread: () => ['inbox', 'unread'] as const,
  search: (slug: string, q: string, type: string) => ['search', slug, q, type] as const,
}

/** Whether something is the same for everybody, signed in or not. */
export function isOfNobody([context]: readonly unknown[]): boolean {
  return context === 'config' || context === 'invitation'
}

import { as, got, ORG, ownProject } from './arrange.ts'

export interface ShownScreen {
  name: string
  path: string
  /** Its heading of level 1. */
  heading: string
}

/** The screens that need no account. */
export const OUTSIDE: readonly ShownScreen[] = [
  { name: 'sign in', path: '/login', heading: 'Sign in' },
  { name: 'register', path: '/register', heading: 'Create your account' },
  { name: 'forgotten password', path: '/forgot-password', heading: 'Forgot your password?' },
  { name: 'new password', path: '/reset-password?token=none', heading: 'Choose a new password' },
]

/** Every screen of an organization, with something on it. */
export async function screensOfOrganization(): Promise<ShownScreen[]> {
  const maya = await as('maya')
  const project = await ownProject('scrum', ['Sunk cost', 'Deep water'], maya)
  const path = { slug: ORG, project_id: project.id }
  const sprint = got(
    await maya.POST('/api/v1/organizations/{slug}/projects/{project_id}/sprints', {
      params: { path },
      body: { name: 'First voyage' },
    }),
  )
  const { spaces } = got(
    await maya.GET('/api/v1/organizations/{slug}/wiki/spaces', { params: { path: { slug: ORG } } }),
  )
  const space = spaces.find(({ name }) => name === 'Engineering handbook')?.id ?? ''
  const tree = got(
    await maya.GET('/api/v1/wiki/spaces/{space_id}/pages', { params: { path: { space_id: space } } }),
  )
  const page = tree.pages.find(({ title }) => title === 'Safety')?.id ?? ''
  const at = (place: string) => `/org/${ORG}/${place}`
  const web = at('projects/WEB')
  const own = at(`projects/${project.key}`)
  return [
    { name: 'create organization', path: '/create-org', heading: 'Create your organization' },
    { name: 'dashboard', path: at('dashboard'), heading: 'Dashboard' },
    { name: 'my work', path: at('my-work'), heading: 'My work' },
    { name: 'inbox', path: at('inbox?show=all'), heading: 'Inbox' },
    { name: 'search', path: at('search?q=safety'), heading: 'Search' },
    { name: 'board', path: `${web}/board`, heading: 'Customer portal board' },
    { name: 'board with a task', path: `${web}/board?task=WEB-2`, heading: 'Customer portal board' },
    { name: 'list', path: `${web}/list`, heading: 'Customer portal list' },
    { name: 'backlog', path: `${own}/backlog`, heading: `${project.name} backlog` },
    { name: 'sprints', path: `${own}/sprints`, heading: `${project.name} sprints` },
    { name: 'sprint', path: `${own}/sprints/${sprint.id}`, heading: 'First voyage' },
    { name: 'project settings', path: `${web}/settings/general`, heading: 'Project settings' },
    { name: 'labels', path: `${web}/settings/labels`, heading: 'Project settings' },
    { name: 'statuses', path: `${web}/settings/statuses`, heading: 'Project settings' },
    { name: 'task', path: at('tasks/WEB-2'), heading: 'WEB-2 Service visits in the calendar' },
    { name: 'space', path: at(`wiki/${space}`), heading: 'Engineering handbook' },
    { name: 'page', path: at(`wiki/${space}/${page}`), heading: 'Safety' },
    { name: 'versions', path: at(`wiki/${space}/${page}?versions=true&v=0`), heading: 'Safety' },
    { name: 'activity', path: at('activity'), heading: 'Activity' },
    { name: 'organization settings', path: at('settings/general'), heading: 'Organization settings' },
    { name: 'members', path: at('settings/members'), heading: 'Members' },
    { name: 'invitations', path: at('settings/invitations'), heading: 'Invitations' },
    { name: 'account', path: at('account/profile'), heading: 'Account' },
    { name: 'preferences', path: at('account/preferences'), heading: 'Account' },
    { name: 'shortcuts', path: at('account/shortcuts'), heading: 'Account' },
    { name: 'sessions', path: at('account/sessions'), heading: 'Account' },
    { name: 'nothing there', path: at('no-such-place'), heading: 'This page does not exist.' },
  ]
}

import type { QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'

export type Project = components['schemas']['Project']

/** Puts what the server said of a project into the list of its organization. */
export function putProject(cache: QueryClient, slug: string, project: Project): void {
  cache.setQueryData<Project[]>(keys.projects(slug), (projects) =>
    projects?.map((known) =>
      known.id === project.id && known.revision <= project.revision ? project : known,
    ),
  )
}

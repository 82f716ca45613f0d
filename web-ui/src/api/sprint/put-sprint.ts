import type { QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { Sprint } from './list-sprints'

/** Puts what the server said of a sprint into the list of its project, unless the list knows something newer. */
export function putSprint(cache: QueryClient, sprint: Sprint): void {
  cache.setQueryData<Sprint[]>(keys.sprints(sprint.project_id), (sprints) =>
    sprints === undefined ? undefined : withSprint(sprints, sprint),
  )
}

export function withSprint(sprints: readonly Sprint[], sprint: Sprint): Sprint[] {
  const known = sprints.find(({ id }) => id === sprint.id)
  if (known === undefined) return [...sprints, sprint]
  if (known.revision > sprint.revision) return [...sprints]
  return sprints.map((other) => (other.id === sprint.id ? sprint : other))
}

export function dropSprint(cache: QueryClient, projectId: string, sprintId: string): void {
  cache.setQueryData<Sprint[]>(keys.sprints(projectId), (sprints) =>
    sprints?.filter(({ id }) => id !== sprintId),
  )
}

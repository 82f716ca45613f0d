import { useQuery } from '@tanstack/react-query'
import { projectsQuery } from './list-projects'

/** The project of a key, from the list that the sidebar shows. An archived one is not in it. */
export function useProject(slug: string, key: string) {
  const { data, isPending, isError, refetch } = useQuery(projectsQuery(slug))
  return { project: data?.find((project) => project.key === key), isPending, isError, refetch }
}

import type { ReactNode } from 'react'
import { useProject } from '@/api/project/use-project'
import type { Project } from '@/api/project/put-project'
import { NotFound } from '@/app/not-found'
import { ErrorState } from '@/components/ui/error-state'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'

interface ProjectPlaceProps {
  org: string
  projectKey: string
  children: (project: Project) => ReactNode
}

/** A screen of a project: it is found by the key in the address. */
export function ProjectPlace({ org, projectKey, children }: ProjectPlaceProps) {
  const { project, isPending, isError, refetch } = useProject(org, projectKey)
  if (project !== undefined) return children(project)
  if (isError) return <ErrorState onRetry={() => void refetch()} />
  if (!isPending) return <NotFound />
  return (
    <Skeleton>
      <BoneRows count={6} />
    </Skeleton>
  )
}

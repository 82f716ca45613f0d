import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { spacesQuery } from '@/api/wiki/list-spaces'
import { SpaceStart } from '@/features/wiki/space/space-start'
import { SpaceGone } from '@/features/wiki/space/space-gone'

export const Route = createFileRoute('/org/$org/wiki/$spaceId/')({ component: Start })

function Start() {
  const { org, spaceId } = Route.useParams()
  const { data } = useQuery(spacesQuery(org))
  const space = data?.find(({ id }) => id === spaceId)
  return space ? <SpaceStart key={spaceId} org={org} space={space} /> : <SpaceGone />
}

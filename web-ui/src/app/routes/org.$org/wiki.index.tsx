import { createFileRoute, redirect } from '@tanstack/react-router'
import { spacesQuery } from '@/api/wiki/list-spaces'
import { NoSpaces } from '@/features/wiki/space/no-spaces'
import { settings } from '@/lib/storage'

export const Route = createFileRoute('/org/$org/wiki/')({
  codeSplitGroupings: [['loader'], ['component']],
  loader: async ({ context: { queryClient }, params: { org } }) => {
    const spaces = await queryClient.query(spacesQuery(org))
    const last = settings.get('space')
    const space = spaces.find(({ id }) => id === last) ?? spaces[0]
    if (space)
      throw redirect({ to: '/org/$org/wiki/$spaceId', params: { org, spaceId: space.id }, replace: true })
  },
  component: Wiki,
})

function Wiki() {
  const { org } = Route.useParams()
  return <NoSpaces org={org} />
}

import { createFileRoute, Outlet } from '@tanstack/react-router'
import { treeQuery } from '@/api/wiki/list-pages'
import { spacesQuery } from '@/api/wiki/list-spaces'
import { useNewPageKey } from '@/features/wiki/space/use-new-page-key'
import { settings } from '@/lib/storage'

export const Route = createFileRoute('/org/$org/wiki/$spaceId')({
  codeSplitGroupings: [['loader'], ['component']],
  loader: async ({ context: { queryClient }, params: { org, spaceId } }) => {
    const spaces = await queryClient.query(spacesQuery(org))
    if (!spaces.some(({ id }) => id === spaceId)) return
    settings.set('space', spaceId)
    void queryClient.query(treeQuery(spaceId)).catch(() => undefined)
  },
  component: Space,
})

function Space() {
  const { org, spaceId } = Route.useParams()
  useNewPageKey(org, spaceId)
  return <Outlet />
}

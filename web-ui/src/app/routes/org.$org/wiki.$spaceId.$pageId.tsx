import { useQuery } from '@tanstack/react-query'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { pageQuery } from '@/api/wiki/get-page'
import { versionSearch } from '@/features/wiki/versions/version-search'
import { PageGone } from '@/features/wiki/page/page-gone'
import { PageScreen } from '@/features/wiki/page/page-screen'
import { VersionScreen } from '@/features/wiki/versions/version-screen'
import { VersionsPanel } from '@/features/wiki/versions/versions-panel'

export const Route = createFileRoute('/org/$org/wiki/$spaceId/$pageId')({
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: versionSearch,
  loader: async ({ context: { queryClient }, params: { org, spaceId, pageId } }) => {
    const page = await queryClient.query(pageQuery(pageId)).catch(() => null)
    // A chip knows the page and not its space; and pages may move.
    if (page && page.space_id !== spaceId) {
      throw redirect({
        to: '/org/$org/wiki/$spaceId/$pageId',
        params: { org, spaceId: page.space_id, pageId },
        replace: true,
      })
    }
  },
  component: Page,
})

function Page() {
  const { org, pageId } = Route.useParams()
  const { versions, v, with: other } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { data: page, error, refetch } = useQuery(pageQuery(pageId))
  if (!page) return error ? <PageGone error={error} onRetry={() => void refetch()} /> : null
  const back = () => void navigate({ search: {} })
  const panel = versions && (
    <VersionsPanel
      pageId={pageId}
      shown={v}
      onShow={(version) => void navigate({ search: { versions, v: version }, replace: v !== undefined })}
      onClose={back}
    />
  )
  return v === undefined ? (
    <PageScreen
      key={pageId}
      org={org}
      page={page}
      panel={panel ?? null}
      onVersions={() => void navigate({ search: versions ? {} : { versions: 'true' } })}
    />
  ) : (
    <VersionScreen
      key={v}
      org={org}
      page={page}
      panel={panel ?? null}
      version={v}
      with={other}
      onCompare={(version) => void navigate({ search: { versions, v, with: version }, replace: true })}
      onClose={back}
    />
  )
}

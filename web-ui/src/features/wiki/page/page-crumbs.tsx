import { useQuery } from '@tanstack/react-query'
import type { WikiPage } from '@/api/wiki/get-page'
import { spacesQuery } from '@/api/wiki/list-spaces'
import { useTree } from '@/api/wiki/overlay'
import { pathTo } from '@/api/wiki/tree'
import { Crumb } from '@/components/ui/crumb'
import { Link } from '@/components/ui/link'

/** The way to a page: its space and the pages that it stands under. */
export function PageCrumbs({ org, page }: { org: string; page: WikiPage }) {
  const space = useQuery(spacesQuery(org)).data?.find(({ id }) => id === page.space_id)
  const { pages = [] } = useTree(page.space_id)
  return (
    <>
      {space && (
        <Crumb>
          <Link look="plain" to="/org/$org/wiki/$spaceId" params={{ org, spaceId: space.id }}>
            {space.name}
          </Link>
        </Crumb>
      )}
      {pathTo(pages, page.id)
        .slice(0, -1)
        .map(({ id, title }) => (
          <Crumb key={id}>
            <Link
              look="plain"
              to="/org/$org/wiki/$spaceId/$pageId"
              params={{ org, spaceId: page.space_id, pageId: id }}
            >
              {title}
            </Link>
          </Crumb>
        ))}
    </>
  )
}

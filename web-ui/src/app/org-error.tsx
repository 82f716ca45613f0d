import { useQuery } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { orgsQuery } from '@/api/membership/list-orgs'
import { FullState } from '@/components/ui/full-state'
import { Link } from '@/components/ui/link'
import { Problem } from '@/lib/problem'
import { NotFound } from './not-found'
import { RouteError } from './route-error'

/** Instead of an organization: it is not there, it is not one's own, or it could not be loaded. */
export function OrgError(props: ErrorComponentProps) {
  const { error } = props
  if (error instanceof Problem && error.status === 403) return <NotAMember />
  if (error instanceof Problem && error.status === 404) return <NotFound />
  return <RouteError {...props} />
}

function NotAMember() {
  const { t } = useTranslation('shell')
  const { data: orgs = [] } = useQuery(orgsQuery())
  return (
    <main aria-labelledby="screen-heading">
      <FullState title={t('notMember')}>
        <ul aria-label={t('yourOrganizations')}>
          {orgs.map((org) => (
            <li key={org.slug} dir="auto">
              <Link to="/org/$org/dashboard" params={{ org: org.slug }}>
                {org.name}
              </Link>
            </li>
          ))}
        </ul>
      </FullState>
    </main>
  )
}

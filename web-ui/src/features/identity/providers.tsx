import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { clientConfigQuery } from '@/api/identity/get-client-config'
import { Boundary } from '@/components/ui/boundary'
import { lazyPart } from '@/components/ui/lazy-part'
import { keepNext } from '@/lib/kept-next'
import styles from './providers.module.css'

const GoogleButton = lazyPart(
  () => import('./google-button'),
  (module) => module.GoogleButton,
)

interface ProvidersProps {
  next: string | undefined
  onSignedIn: () => void
}

/** Other ways to sign in, as far as the server knows them. */
export function Providers({ next, onSignedIn }: ProvidersProps) {
  const { t } = useTranslation('identity')
  const { data } = useQuery(clientConfigQuery())
  const ways = data?.sign_in.filter(({ kind, start }) => kind === 'oidc' && start !== undefined) ?? []
  return (
    <>
      {data?.google_client_id !== undefined && (
        <Boundary>
          <Suspense>
            <GoogleButton clientId={data.google_client_id} onSignedIn={onSignedIn} />
          </Suspense>
        </Boundary>
      )}
      {ways.map((way) => (
        <a key={way.label} href={way.start} className={styles.way} onClick={() => keepNext(next)}>
          {t('signIn.provider', { provider: way.label })}
        </a>
      ))}
    </>
  )
}

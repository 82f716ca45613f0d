import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startOidcSession } from '@/api/identity/oidc-session'
import { FormAlert } from '@/components/ui/form-alert'
import { Link } from '@/components/ui/link'
import { AuthCard } from '@/components/ui/auth-card'

interface OidcLandingProps {
  /** What the provider's way ended with; none: it was refused there. */
  code: string | null
  onSignedIn: () => void
}

export function OidcLanding({ code, onSignedIn }: OidcLandingProps) {
  const { t } = useTranslation('identity')
  const [refused, setRefused] = useState(code === null)
  useEffect(() => {
    if (code === null) return
    startOnce(code).then(onSignedIn, () => setRefused(true))
  }, [code, onSignedIn])
  return (
    <AuthCard title={t('oidc.title')} after={refused && <Link to="/login">{t('signIn.submit')}</Link>}>
      <FormAlert>{refused ? t('oidc.refused') : null}</FormAlert>
    </AuthCard>
  )
}

let started: { code: string; session: Promise<void> } | undefined

/** The code works once, however often the screen is shown. */
function startOnce(code: string): Promise<void> {
  if (started?.code !== code) started = { code, session: startOidcSession(code) }
  return started.session
}

import { api, call } from '@/lib/http'
import { session } from '@/lib/session'

/** Trades the code with which the provider's way ends for a session. It can be used once. */
export async function startOidcSession(code: string): Promise<void> {
  const { data } = await call(api.POST('/api/v1/auth/oidc/session', { body: { code } }))
  session.signedIn(data)
}

import { api, call } from '@/lib/http'
import { session } from '@/lib/session'

/** Ends the session here and in the other tabs, also when the server cannot be told. */
export async function logOut(): Promise<void> {
  try {
    await call(api.POST('/api/v1/auth/logout'))
  } catch {
    // The access token ends by itself; the refresh token stays unused.
  }
  session.signedOut()
}

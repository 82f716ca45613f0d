import i18next from 'i18next'
import { drafts } from '@/lib/drafts'
import { api, call } from '@/lib/http'
import { ask } from '@/lib/questions'
import { session } from '@/lib/session'
import { kept } from '@/lib/storage'

/** Signs out, after a question when something typed here, in any tab, has not arrived. */
export async function signOut(): Promise<void> {
  const goOn =
    !(await drafts.any()) ||
    (await ask({
      title: i18next.t('shell:signOutTitle'),
      text: i18next.t('shell:signOutText'),
      action: i18next.t('shell:signOut'),
    }))
  if (goOn) await logOut()
}

/** Ends the session here and in the other tabs, also when the server cannot be told. Nothing of the account stays on the device. */
async function logOut(): Promise<void> {
  try {
    await call(api.POST('/api/v1/auth/logout'))
  } catch {
    // The access token ends by itself; the refresh token stays unused.
  }
  session.signedOut()
  await drafts.clear()
  await kept.clear()
}

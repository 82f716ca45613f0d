import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/identity/use-session'
import { forgetAccount } from '@/api/query-client'
import { formattingLocale, known } from '@/lib/locale'
import { Boundary } from '@/components/ui/boundary'
import { lazyPart } from '@/components/ui/lazy-part'
import { Questions } from '@/components/ui/questions'
import { drafts } from '@/lib/drafts'
import { kept } from '@/lib/storage'
import { forgetSteps } from '@/lib/undo'
import type { AppRouter } from './router'

const SignedOutDialog = lazyPart(
  () => import('@/features/identity/signed-out-dialog'),
  (module) => module.SignedOutDialog,
)

interface AppProps {
  queryClient: QueryClient
  router: AppRouter
}

export function App({ queryClient, router }: AppProps) {
  const { i18n } = useTranslation()
  return (
    <I18nProvider locale={formattingLocale(known(i18n.language))}>
      <QueryClientProvider client={queryClient}>
        <Boundary>
          <RouterProvider router={router} />
          <SignInAgain />
          <Questions />
        </Boundary>
        <LeaveWhenSignedOut queryClient={queryClient} router={router} />
      </QueryClientProvider>
    </I18nProvider>
  )
}

function SignInAgain() {
  const { status } = useSession()
  if (status !== 'ended') return null
  return (
    <Boundary>
      <Suspense>
        <SignedOutDialog />
      </Suspense>
    </Boundary>
  )
}

/** Nothing of an account stays in memory or on the screen after it has signed out, here or in another tab. */
function LeaveWhenSignedOut({ queryClient, router }: AppProps) {
  const { status } = useSession()
  useEffect(() => {
    if (status !== 'signed-out') return
    kept.close()
    drafts.forget()
    forgetSteps()
    // Screens that are still there would ask the server again for what is gone.
    void router.invalidate().finally(() => forgetAccount(queryClient))
  }, [status, queryClient, router])
  return null
}

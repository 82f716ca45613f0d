import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/identity/use-session'
import { formattingLocale, known } from '@/lib/locale'
import { SignedOutDialog } from '@/features/identity/signed-out-dialog'
import { forgetSteps } from '@/lib/undo'
import type { AppRouter } from './router'

interface AppProps {
  queryClient: QueryClient
  router: AppRouter
}

export function App({ queryClient, router }: AppProps) {
  const { i18n } = useTranslation()
  return (
    <I18nProvider locale={formattingLocale(known(i18n.language))}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <SignedOutDialog />
        <LeaveWhenSignedOut queryClient={queryClient} router={router} />
      </QueryClientProvider>
    </I18nProvider>
  )
}

/** Nothing of an account stays in memory or on the screen after it has signed out, here or in another tab. */
function LeaveWhenSignedOut({ queryClient, router }: AppProps) {
  const { status } = useSession()
  useEffect(() => {
    if (status !== 'signed-out') return
    forgetSteps()
    queryClient.clear()
    void router.invalidate()
  }, [status, queryClient, router])
  return null
}

import type { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { createQueryClient } from '@/api/query-client'
import { App } from '@/app/app'
import { createAppRouter, type AppRouter } from '@/app/router'
import type { components } from '@/generated/api'
import { session } from '@/lib/session'
import { aToken } from './factories'

interface Shown {
  user: UserEvent
  router: AppRouter
  queryClient: QueryClient
}

/** Shows the screen of an address, as its route does. Nobody is signed in but by {@link signIn}. */
export function renderRoute(path: string): Shown {
  const user = userEvent.setup({ delay: null })
  const queryClient = createQueryClient()
  queryClient.setDefaultOptions({ queries: { retry: false }, mutations: { retry: false } })
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }))
  render(<App queryClient={queryClient} router={router} />)
  return { user, router, queryClient }
}

export function signIn(user: Partial<components['schemas']['User']> = {}): components['schemas']['User'] {
  const token = aToken()
  const signedIn = { ...token.user, ...user }
  session.signedIn({ ...token, user: signedIn })
  return signedIn
}

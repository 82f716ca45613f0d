import '@fontsource-variable/inter'
import './styles/reset.css'
import './styles/tokens.css'
import './styles/base.css'
import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { createQueryClient } from './api/query-client'
import { App } from './app/app'
import { logErrors, markBuild } from './app/log-errors'
import { createAppRouter } from './app/router'
import { followSystem } from './lib/choices'
import { followOtherTabs, startTexts } from './lib/i18n'
import { noticeMissingParts, twice } from './lib/new-version'
import { session } from './lib/session'
import { surviveTranslators } from './lib/translators'

async function start(): Promise<void> {
  const place = document.getElementById('root')
  if (!place) throw new Error('The document has no place for the app.')
  surviveTranslators()
  const build = markBuild(import.meta.url)
  noticeMissingParts()
  followSystem()
  const queryClient = createQueryClient()
  if (session.wasSignedIn()) void loadFollowing().catch(() => undefined)
  await Promise.all([startTexts(initReactI18next), session.start()])
  followOtherTabs()
  if (session.state().status === 'signed-in') await follow(queryClient, build)
  else followAfterSigningIn(queryClient, build)
  createRoot(place, logErrors).render(
    <StrictMode>
      <App queryClient={queryClient} router={createAppRouter(queryClient)} />
    </StrictMode>,
  )
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    const { startWorker } = await loadWorker()
    startWorker(import.meta.url)
  }
}

// Screens for who has not signed in do without these, and none waits for the worker.
const loadFollowing = twice(() => Promise.all([import('./api/live/start-live'), import('./api/warm-start')]))
const loadWorker = twice(() => import('./lib/worker'))

/** Keeps what is known as it is on the server, and on this device for the next visit. */
async function follow(queryClient: QueryClient, build: string): Promise<void> {
  const [{ startLive }, { keepWarm, warmUp }] = await loadFollowing()
  await warmUp(queryClient, build)
  startLive(queryClient)
  keepWarm(queryClient, build)
}

function followAfterSigningIn(queryClient: QueryClient, build: string): void {
  const stop = session.subscribe(() => {
    if (session.state().status !== 'signed-in') return
    stop()
    void follow(queryClient, build)
  })
}

void start()

import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import './styles/reset.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { startLive } from './api/live/start-live'
import { createQueryClient } from './api/query-client'
import { keepWarm, warmUp } from './api/warm-start'
import { App } from './app/app'
import { logErrors, markBuild } from './app/log-errors'
import { createAppRouter } from './app/router'
import { followSystem } from './lib/choices'
import { followOtherTabs, startTexts } from './lib/i18n'
import { noticeMissingParts } from './lib/new-version'
import { session } from './lib/session'
import { surviveTranslators } from './lib/translators'
import { startWorker } from './lib/worker'

async function start(): Promise<void> {
  const place = document.getElementById('root')
  if (!place) throw new Error('The document has no place for the app.')
  surviveTranslators()
  const build = markBuild(import.meta.url)
  noticeMissingParts()
  followSystem()
  const queryClient = createQueryClient()
  await Promise.all([startTexts(initReactI18next), session.start()])
  await warmUp(queryClient, build)
  followOtherTabs()
  startLive(queryClient)
  keepWarm(queryClient, build)
  createRoot(place, logErrors).render(
    <StrictMode>
      <App queryClient={queryClient} router={createAppRouter(queryClient)} />
    </StrictMode>,
  )
  if (import.meta.env.PROD && 'serviceWorker' in navigator) startWorker(import.meta.url)
}

void start()

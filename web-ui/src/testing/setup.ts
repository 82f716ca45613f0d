import '@testing-library/jest-dom/vitest'
import { act, configure } from '@testing-library/react'
import { initReactI18next } from 'react-i18next'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startTexts } from '@/lib/i18n'
import { session } from '@/lib/session'
import { server } from './server'

// jsdom knows neither layout nor media.
Object.assign(globalThis, {
  isSecureContext: true,
  scrollTo: () => undefined,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
})
Element.prototype.scrollIntoView = () => undefined
Range.prototype.getClientRects = () => document.createElement('div').getClientRects()
Range.prototype.getBoundingClientRect = () => new DOMRect()
document.elementFromPoint = () => null

// Longer than any of it takes, for machines that are busy with other things.
configure({ asyncUtilTimeout: 20_000 })

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' })
  await Promise.all([startTexts(initReactI18next), session.start()])
})

afterEach(() => {
  act(() => session.signedOut())
  localStorage.clear()
  server.resetHandlers()
})

afterAll(() => server.close())

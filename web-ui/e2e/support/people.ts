import type { BrowserContextOptions, Page } from 'playwright-core'
import { signInAs } from '../screens/sign-in.ts'

export const PASSWORD = 'workscribe-demo-1'

/** Who is in the demo data. */
export const people = {
  maya: { email: 'maya@example.com', name: 'Maya Lindqvist' },
  tomas: { email: 'tomas@example.com', name: 'Tomás Herrera' },
  aiko: { email: 'aiko@example.com', name: 'Aiko Tanabe' },
  samir: { email: 'samir@example.com', name: 'Samir Haddad' },
  nora: { email: 'nora@example.com', name: 'Nora Whitfield' },
} as const

export type Who = keyof typeof people

/** What a browser may say aloud in a test that provokes it; everything else fails the test. */
export type Allowed = readonly RegExp[]

export interface Visit extends BrowserContextOptions {
  allowed?: Allowed
}

export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
} as const

/** Somebody of the demo data who has signed in and is where they wanted to go. */
export async function signedIn(page: Page, who: Who, path: string): Promise<Page> {
  await page.goto(`/login?next=${encodeURIComponent(path)}`)
  await signInAs(page, people[who].email, PASSWORD)
  await page.waitForURL((url) => url.pathname + url.search === path)
  return page
}

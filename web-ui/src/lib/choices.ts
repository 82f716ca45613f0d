import { createStore } from 'zustand/vanilla'
import { settings } from './storage'

export const THEMES = ['light', 'dark', 'system'] as const
export type ThemeChoice = (typeof THEMES)[number]
export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

/** How somebody likes it. Kept in this browser, and with the account where the server keeps it. */
export interface Choices {
  theme: ThemeChoice
  density: Density
  sidebar: 'open' | 'folded'
  singleKeys: 'on' | 'off'
}

const PLACES: Readonly<Record<keyof Choices, string>> = {
  theme: 'theme',
  density: 'density',
  sidebar: 'sidebar',
  singleKeys: 'single-keys',
}
const DARK = '(prefers-color-scheme: dark)'

type Listener = (made: Partial<Choices>) => void
const listeners = new Set<Listener>()

export const choices = createStore<Choices>(() => kept())

/** What of these is a choice; anything else, of a newer client or made up, is left out. */
export function readChoices(said: Readonly<Record<string, unknown>>): Partial<Choices> {
  const { theme, density, sidebar, single_keys: singleKeys } = said
  return {
    ...pick('theme', THEMES, theme),
    ...pick('density', DENSITIES, density),
    ...pick('sidebar', ['open', 'folded'] as const, sidebar),
    ...pick('singleKeys', ['on', 'off'] as const, singleKeys),
  }
}

/** As the account keeps them. */
export function writeChoices({ singleKeys, ...others }: Partial<Choices>): Record<string, unknown> {
  return { ...others, ...(singleKeys === undefined ? {} : { single_keys: singleKeys }) }
}

/** The person has chosen, here. */
export function choose(made: Partial<Choices>): void {
  follow(made)
  for (const listener of [...listeners]) listener(made)
}

/** It was chosen elsewhere. */
export function follow(made: Partial<Choices>): void {
  for (const [name, place] of Object.entries(PLACES) as [keyof Choices, string][]) {
    const value = made[name]
    if (value !== undefined) settings.set(place, value)
  }
  choices.setState(made)
  show()
}

export function onChoice(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Follows the system for as long as nobody chose otherwise, and the other tabs of this browser. */
export function followSystem(): void {
  matchMedia(DARK).addEventListener('change', show)
  globalThis.addEventListener('storage', () => {
    choices.setState(kept())
    show()
  })
}

function show(): void {
  const { theme, density } = choices.getState()
  const dark = theme === 'dark' || (theme === 'system' && matchMedia(DARK).matches)
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  document.documentElement.dataset['density'] = density
}

function kept(): Choices {
  return {
    theme: 'system',
    density: 'comfortable',
    sidebar: 'open',
    singleKeys: 'on',
    ...readChoices({
      theme: settings.get(PLACES.theme),
      density: settings.get(PLACES.density),
      sidebar: settings.get(PLACES.sidebar),
      single_keys: settings.get(PLACES.singleKeys),
    }),
  }
}

function pick<K extends keyof Choices>(
  name: K,
  known: readonly Choices[K][],
  value: unknown,
): Partial<Choices> {
  const found = known.find((one) => one === value)
  return found === undefined ? {} : { [name]: found }
}

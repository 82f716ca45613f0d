import { settings } from './storage'

export const THEMES = ['light', 'dark', 'system'] as const
export type ThemeChoice = (typeof THEMES)[number]
export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

const DARK = '(prefers-color-scheme: dark)'

export function themeChoice(): ThemeChoice {
  return THEMES.find((theme) => theme === settings.get('theme')) ?? 'system'
}

export function chooseTheme(choice: ThemeChoice): void {
  settings.set('theme', choice)
  showTheme()
}

export function density(): Density {
  return settings.get('density') === 'compact' ? 'compact' : 'comfortable'
}

export function chooseDensity(choice: Density): void {
  settings.set('density', choice)
  document.documentElement.dataset['density'] = choice
}

/** Follows the system for as long as nobody chose otherwise. */
export function followSystemTheme(): void {
  matchMedia(DARK).addEventListener('change', showTheme)
  globalThis.addEventListener('storage', (event) => {
    if (event.key === 'workscribe.theme') showTheme()
    if (event.key === 'workscribe.density') document.documentElement.dataset['density'] = density()
  })
}

function showTheme(): void {
  const choice = themeChoice()
  const dark = choice === 'dark' || (choice === 'system' && matchMedia(DARK).matches)
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
}

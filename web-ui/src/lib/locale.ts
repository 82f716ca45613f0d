import { settings } from './storage'

export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language of the words on the screen, as the document says it. */
export function interfaceLanguage(): Language {
  return typeof document === 'undefined' ? 'en' : (known(document.documentElement.lang) ?? 'en')
}

/** Remembers the language for the time before the next sign-in, too. */
export function keepLanguage(language: Language): void {
  settings.set('locale', language)
  document.documentElement.lang = language
}

export function known(tag: string | null | undefined): Language | undefined {
  const language = tag?.slice(0, 2).toLowerCase()
  return LANGUAGES.find((candidate) => candidate === language)
}

/** Words of the interface language, order of day and month and first day of the week of the region that the browser is in. */
export function formattingLocale(
  language: Language = interfaceLanguage(),
  preferred: readonly string[] = typeof navigator === 'undefined' ? [] : navigator.languages,
): string {
  const same = preferred.find((tag) => known(tag) === language && regionOf(tag) !== undefined)
  const region = regionOf(same ?? preferred.find((tag) => regionOf(tag) !== undefined))
  return region === undefined ? language : `${language}-${region}`
}

function regionOf(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined
  try {
    return new Intl.Locale(tag).region
  } catch {
    return undefined
  }
}

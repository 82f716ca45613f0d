import i18next, { type Module, type ReadCallback } from 'i18next'
import { interfaceLanguage, keepLanguage, LANGUAGES, known, type Language } from './locale'

/** The texts of a language, by context. Each language is a file of its own, loaded when it is needed. */
type Texts = Record<string, object>

const loaders: Record<Language, () => Promise<{ default: Texts }>> = {
  en: () => import('@/locales/en/all'),
  de: () => import('@/locales/de/all'),
}

const backend = {
  type: 'backend' as const,
  read(language: string, namespace: string, done: ReadCallback) {
    loaders[known(language) ?? 'en']().then(
      (texts) => done(null, texts.default[namespace] ?? {}),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    )
  },
}

/** Texts are ready when it resolves. `plugins` is what a view library needs to follow the language. */
export async function startTexts(...plugins: Module[]): Promise<void> {
  const language = interfaceLanguage()
  const { default: texts } = await loaders[language]()
  for (const plugin of plugins) i18next.use(plugin)
  await i18next.use(backend).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: LANGUAGES,
    ns: Object.keys(texts),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}

/** The language is one of the browser, not of the tab. */
export function followOtherTabs(): void {
  globalThis.addEventListener('storage', (event) => {
    const language = event.key === 'workscribe.locale' ? known(event.newValue) : undefined
    if (language !== undefined) void chooseLanguage(language)
  })
}

export async function chooseLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  keepLanguage(language)
}

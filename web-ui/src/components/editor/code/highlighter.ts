import { createLowlight } from 'lowlight'
import { LANGUAGES, languageOf } from './languages'

const lowlight = createLowlight()
const loading = new Map<string, Promise<void>>()

export interface Coloured {
  from: number
  to: number
  className: string
}

type Tree = ReturnType<typeof lowlight.highlight>
type Part = Tree['children'][number]

/** The coloured parts of a piece of code; null when its language is not here (yet) or has no colours. */
export function colours(code: string, named: unknown): Coloured[] | null {
  const language = languageOf(named)
  if (language === null || !lowlight.registered(language)) return null
  const found: Coloured[] = []
  let at = 0
  const walk = (part: Part, className: string) => {
    if (part.type === 'text') {
      if (className !== '') found.push({ from: at, to: at + part.value.length, className })
      at += part.value.length
    } else if (part.type === 'element') {
      const own = part.properties['className']
      const names = Array.isArray(own) ? own.join(' ') : ''
      for (const child of part.children) walk(child, names === '' ? className : names)
    }
  }
  for (const part of lowlight.highlight(language, code).children) walk(part, '')
  return found
}

/** Fetches a language that has colours and is not here; false when there is nothing to wait for. */
export function fetchLanguage(named: unknown, ready: () => void): boolean {
  const language = languageOf(named)
  if (language === null || lowlight.registered(language)) return false
  const load = LANGUAGES[language]
  if (!load) return false
  const wait =
    loading.get(language) ?? load().then(({ default: grammar }) => lowlight.register(language, grammar))
  loading.set(language, wait)
  wait.then(ready, () => loading.delete(language))
  return true
}

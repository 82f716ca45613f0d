import i18next from 'i18next'
import { Problem } from './problem'

/** What people read of a refusal: our text for its code, else the server's message. */
export function problemText(error: unknown): string {
  const unknown = i18next.t('errors:unknown')
  if (!(error instanceof Problem)) return unknown
  const text: unknown = i18next.getResource(i18next.language, 'errors', error.code)
  return typeof text === 'string' ? text : error.message || unknown
}

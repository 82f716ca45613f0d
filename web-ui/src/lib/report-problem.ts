import i18next from 'i18next'
import { tell } from './messages'
import { problemText } from './problem-text'

/** Says why a write was refused; what can be tried again offers it. */
export function reportProblem(error: unknown, tryAgain?: () => void): void {
  tell({
    text: problemText(error),
    isError: true,
    ...(tryAgain === undefined ? {} : { button: { label: i18next.t('tryAgain'), run: tryAgain } }),
  })
}

/** A write that goes on without the screen that began it: refused, it says so, and can be tried again. */
export function attempt(write: () => Promise<unknown>): void {
  write().catch((error: unknown) => reportProblem(error, () => attempt(write)))
}

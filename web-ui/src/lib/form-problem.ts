import { Problem } from './problem'
import { problemText } from './problem-text'

interface FormProblem {
  /** Sentences under the fields that they are about. */
  fields: { name: string; message: string }[]
  /** What is about no field of the form. */
  summary: string | null
}

/** Sorts a refusal onto a form: `byCode` says which field is the cause of which code. */
export function formProblem(
  error: unknown,
  names: readonly string[],
  byCode: Readonly<Record<string, string>> = {},
): FormProblem {
  if (error instanceof Problem) {
    const cause = byCode[error.code]
    if (cause !== undefined) return { fields: [{ name: cause, message: problemText(error) }], summary: null }
    const named = error.fields.filter(({ field }) => names.includes(field))
    const others = error.fields.filter(({ field }) => !names.includes(field))
    if (named.length > 0) {
      return {
        fields: named.map(({ field, message }) => ({ name: field, message })),
        summary: others.length > 0 ? others.map(({ message }) => message).join(' ') : null,
      }
    }
  }
  return { fields: [], summary: problemText(error) }
}

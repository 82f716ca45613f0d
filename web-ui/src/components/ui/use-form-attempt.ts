import type { UseFormReturn, FieldValues, Path } from 'react-hook-form'
import { useState } from 'react'
import { formProblem } from '@/lib/form-problem'
import { Problem } from '@/lib/problem'
import { usePause } from './use-pause'

interface FormAttempt {
  /** Why it was refused, where no field is the cause. */
  summary: string | null
  /** Seconds until the server takes another try. */
  pause: number
  /** Runs a try and puts its refusal where it belongs. True: it went well. */
  attempt: (run: () => Promise<unknown>) => Promise<boolean>
}

export function useFormAttempt<T extends FieldValues>(
  form: UseFormReturn<T>,
  names: readonly Path<T>[],
  byCode: Readonly<Partial<Record<string, Path<T>>>> = {},
): FormAttempt {
  const [summary, setSummary] = useState<string | null>(null)
  const [seconds, pause] = usePause()
  const attempt = async (run: () => Promise<unknown>) => {
    setSummary(null)
    try {
      await run()
      return true
    } catch (error) {
      if (error instanceof Problem && error.status === 429) pause(error.retryAfter ?? 1)
      else show(error)
      return false
    }
  }
  const show = (error: unknown) => {
    const causes = Object.fromEntries(Object.entries(byCode).map(([code, name]) => [code, String(name)]))
    const problem = formProblem(error, names, causes)
    for (const field of problem.fields) {
      const name = names.find((candidate) => candidate === field.name)
      if (name !== undefined) form.setError(name, { message: field.message }, { shouldFocus: true })
    }
    setSummary(problem.summary)
  }
  return { summary, pause: seconds, attempt }
}

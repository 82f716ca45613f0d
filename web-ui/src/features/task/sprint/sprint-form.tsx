import { zodResolver } from '@hookform/resolvers/zod'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useController, useForm, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import type { SprintFields } from '@/api/sprint/create-sprint'
import { DateField } from '@/components/fields/date-field'
import { Button } from '@/components/ui/button'
import { DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormTextField } from '@/components/ui/form-field'
import { formProblem } from '@/lib/form-problem'
import styles from './sprint-form.module.css'

export interface SprintValues {
  name: string
  goal: string
  start: string | null
  end: string | null
}

interface SprintFormProps {
  values: SprintValues
  submit: string
  isPending: boolean
  onChange?: (values: SprintValues) => void
  onSubmit: (fields: SprintFields) => Promise<void>
  onCancel: () => void
}

const schema = (t: TFunction<'sprint'>) =>
  z
    .object({
      name: z.string().check(z.trim(), z.minLength(1, t('nameForm')), z.maxLength(100, t('nameForm'))),
      goal: z.string(),
      start: z.nullable(z.string()),
      end: z.nullable(z.string()),
    })
    .check(
      z.refine(({ start, end }) => start === null || end === null || start <= end, {
        error: t('endForm'),
        path: ['end'],
      }),
    )

/** Name, goal and days of a sprint, with the button that makes, saves or starts it. */
export function SprintForm({ values, submit, isPending, onChange, onSubmit, onCancel }: SprintFormProps) {
  const { t } = useTranslation('sprint')
  const { t: common } = useTranslation()
  const { control, handleSubmit, setError, subscribe } = useForm({
    resolver: zodResolver(schema(t)),
    mode: 'onTouched',
    defaultValues: values,
  })
  const { field: start } = useController({ control, name: 'start' })
  const { field: end, fieldState } = useController({ control, name: 'end' })
  const { root } = useFormState({ control }).errors

  useEffect(
    () => subscribe({ formState: { values: true }, callback: (change) => onChange?.(change.values) }),
    [subscribe, onChange],
  )

  const send = handleSubmit(async (given) => {
    try {
      await onSubmit({
        name: given.name,
        goal: given.goal.trim() || null,
        start_date: given.start,
        end_date: given.end,
      })
    } catch (error) {
      const problem = formProblem(error, ['name', 'goal'])
      for (const { name, message } of problem.fields) {
        if (name === 'name' || name === 'goal') setError(name, { message }, { shouldFocus: true })
      }
      if (problem.summary !== null) setError('root', { message: problem.summary })
    }
  })

  return (
    <Form onSubmit={send}>
      <FormAlert>{root?.message}</FormAlert>
      <FormTextField control={control} name="name" label={t('name')} autoFocus />
      <FormTextField control={control} name="goal" label={t('goal')} rows={3} />
      <div className={styles.days}>
        <DateField label={t('startDate')} value={start.value} onChange={start.onChange} />
        <DateField
          label={t('endDate')}
          value={end.value}
          onChange={end.onChange}
          error={fieldState.error?.message}
        />
      </div>
      <DialogButtons>
        <Button look="outline" onPress={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="filled" isPending={isPending}>
          {submit}
        </Button>
      </DialogButtons>
    </Form>
  )
}

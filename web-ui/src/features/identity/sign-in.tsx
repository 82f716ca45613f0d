import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { logIn } from '@/api/identity/log-in'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormPasswordField, FormTextField } from '@/components/ui/form-field'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/problem-text'
import { AuthCard } from './auth-card'
import { usePause } from './use-pause'

const schema = (t: TFunction<'identity'>) =>
  z.object({
    email: z.string().check(z.minLength(1, t('required'))),
    password: z.string().check(z.minLength(1, t('required'))),
  })

export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation('identity')
  const [seconds, pause] = usePause()
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(schema(t)),
    mode: 'onTouched',
    defaultValues: { email: '', password: '' },
  })
  const { mutateAsync, isPending, error } = useMutation(logIn())
  const refused = error !== null && !(error instanceof Problem && error.status === 429)
  const secure = globalThis.isSecureContext

  const submit = handleSubmit(async (values) => {
    try {
      await mutateAsync(values)
      onSignedIn()
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 429) pause(problem.retryAfter ?? 1)
    }
  })

  return (
    <AuthCard title={t('signIn.title')}>
      <Form onSubmit={submit}>
        <FormAlert>{secure ? (refused ? problemText(error) : null) : t('signIn.https')}</FormAlert>
        <FormTextField
          control={control}
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          autoFocus
        />
        <FormPasswordField
          control={control}
          name="password"
          label={t('password')}
          autoComplete="current-password"
        />
        <Button type="submit" look="filled" wide isPending={isPending} isDisabled={!secure || seconds > 0}>
          {t('signIn.submit')}
        </Button>
        <p role="status">{seconds > 0 && t('signIn.again', { count: seconds })}</p>
      </Form>
    </AuthCard>
  )
}

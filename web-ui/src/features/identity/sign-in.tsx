import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { logIn } from '@/api/identity/log-in'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormPasswordField, FormTextField } from '@/components/ui/form-field'
import { Link } from '@/components/ui/link'
import { AuthCard } from '@/components/ui/auth-card'
import { PauseLine } from './pause-line'
import { Providers } from './providers'
import { filled } from './schemas'
import { useFormAttempt } from '@/components/ui/use-form-attempt'

interface SignInProps {
  next: string | undefined
  onSignedIn: () => void
}

export function SignIn({ next, onSignedIn }: SignInProps) {
  const { t } = useTranslation('identity')
  const form = useForm({
    resolver: zodResolver(z.object({ email: filled(t), password: filled(t) })),
    mode: 'onTouched',
    defaultValues: { email: '', password: '' },
  })
  const { mutateAsync, isPending } = useMutation(logIn())
  const { summary, pause, attempt } = useFormAttempt(form, ['email', 'password'])
  const secure = globalThis.isSecureContext
  const search = next === undefined ? {} : { next }
  const submit = form.handleSubmit(async (values) => {
    if (await attempt(() => mutateAsync(values))) onSignedIn()
  })

  return (
    <AuthCard
      title={t('signIn.title')}
      after={
        <>
          <Link to="/register" search={search}>
            {t('signIn.createAccount')}
          </Link>
          <Link to="/forgot-password">{t('signIn.forgot')}</Link>
        </>
      }
    >
      <Form onSubmit={submit}>
        <FormAlert>{secure ? summary : t('signIn.https')}</FormAlert>
        <FormTextField
          control={form.control}
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          autoFocus
        />
        <FormPasswordField
          control={form.control}
          name="password"
          label={t('password')}
          autoComplete="current-password"
        />
        <Button type="submit" look="filled" wide isPending={isPending} isDisabled={!secure || pause > 0}>
          {t('signIn.submit')}
        </Button>
        <PauseLine seconds={pause} />
      </Form>
      <Providers next={next} onSignedIn={onSignedIn} />
    </AuthCard>
  )
}

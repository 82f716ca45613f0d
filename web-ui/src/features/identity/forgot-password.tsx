import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { forgotPassword } from '@/api/identity/reset-password'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormTextField } from '@/components/ui/form-field'
import { Link } from '@/components/ui/link'
import { AuthCard } from '@/components/ui/auth-card'
import { PauseLine } from './pause-line'
import { email } from './schemas'
import { useFormAttempt } from '@/components/ui/use-form-attempt'

export function ForgotPassword() {
  const { t } = useTranslation('identity')
  const form = useForm({
    resolver: zodResolver(z.object({ email: email(t) })),
    mode: 'onTouched',
    defaultValues: { email: '' },
  })
  const { mutateAsync, isPending, isSuccess } = useMutation(forgotPassword())
  const { summary, pause, attempt } = useFormAttempt(form, ['email'])
  const submit = form.handleSubmit(async (values) => {
    await attempt(() => mutateAsync(values))
  })
  return (
    <AuthCard title={t('forgot.title')} after={<Link to="/login">{t('signIn.submit')}</Link>}>
      <Form onSubmit={submit}>
        <FormAlert>{summary}</FormAlert>
        <FormTextField
          control={form.control}
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          autoFocus
        />
        <Button type="submit" look="filled" wide isPending={isPending} isDisabled={pause > 0}>
          {t('forgot.submit')}
        </Button>
        {pause > 0 ? (
          <PauseLine seconds={pause} />
        ) : (
          <p role="status">{isSuccess ? t('forgot.sent') : null}</p>
        )}
      </Form>
    </AuthCard>
  )
}

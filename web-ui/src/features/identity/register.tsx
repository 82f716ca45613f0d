import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { register } from '@/api/identity/register'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormPasswordField, FormTextField } from '@/components/ui/form-field'
import { Link } from '@/components/ui/link'
import { AuthCard } from '@/components/ui/auth-card'
import { PauseLine } from './pause-line'
import { email, filled, newPassword } from './schemas'
import { useFormAttempt } from '@/components/ui/use-form-attempt'

interface RegisterProps {
  next: string | undefined
  address: string
  onRegistered: () => void
}

export function Register({ next, address, onRegistered }: RegisterProps) {
  const { t } = useTranslation('identity')
  const form = useForm({
    resolver: zodResolver(z.object({ display_name: filled(t), email: email(t), password: newPassword(t) })),
    mode: 'onTouched',
    defaultValues: { display_name: '', email: address, password: '' },
  })
  const { mutateAsync, isPending } = useMutation(register())
  const { summary, pause, attempt } = useFormAttempt(form, ['display_name', 'email', 'password'], {
    EMAIL_TAKEN: 'email',
  })
  const submit = form.handleSubmit(async (values) => {
    if (await attempt(() => mutateAsync(values))) onRegistered()
  })

  return (
    <AuthCard
      title={t('register.title')}
      after={
        <Link to="/login" search={next === undefined ? {} : { next }}>
          {t('register.signInInstead')}
        </Link>
      }
    >
      <Form onSubmit={submit}>
        <FormAlert>{summary}</FormAlert>
        <FormTextField
          control={form.control}
          name="display_name"
          label={t('yourName')}
          autoComplete="name"
          autoFocus
        />
        <FormTextField
          control={form.control}
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
        />
        <FormPasswordField
          control={form.control}
          name="password"
          label={t('password')}
          description={t('passwordRule')}
          autoComplete="new-password"
        />
        <Button type="submit" look="filled" wide isPending={isPending} isDisabled={pause > 0}>
          {t('register.submit')}
        </Button>
        <PauseLine seconds={pause} />
      </Form>
    </AuthCard>
  )
}

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { resetPassword } from '@/api/identity/reset-password'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormPasswordField } from '@/components/ui/form-field'
import { Link } from '@/components/ui/link'
import { AuthCard } from '@/components/ui/auth-card'
import { PauseLine } from './pause-line'
import { newPassword } from './schemas'
import { useFormAttempt } from '@/components/ui/use-form-attempt'

export function ResetPassword({ token }: { token: string }) {
  const { t } = useTranslation('identity')
  const form = useForm({
    resolver: zodResolver(z.object({ new_password: newPassword(t) })),
    mode: 'onTouched',
    defaultValues: { new_password: '' },
  })
  const { mutateAsync, isPending, isSuccess } = useMutation(resetPassword())
  const { summary, pause, attempt } = useFormAttempt(form, ['new_password'])
  const submit = form.handleSubmit(async (values) => {
    await attempt(() => mutateAsync({ ...values, token }))
  })
  if (isSuccess) {
    return (
      <AuthCard title={t('reset.title')}>
        <p role="status">{t('reset.saved')}</p>
        <Link to="/login" look="button">
          {t('signIn.submit')}
        </Link>
      </AuthCard>
    )
  }
  return (
    <AuthCard title={t('reset.title')}>
      <Form onSubmit={submit}>
        <FormAlert>{summary}</FormAlert>
        <FormPasswordField
          control={form.control}
          name="new_password"
          label={t('reset.label')}
          description={t('passwordRule')}
          autoComplete="new-password"
          autoFocus
        />
        <Button type="submit" look="filled" wide isPending={isPending} isDisabled={pause > 0}>
          {t('reset.submit')}
        </Button>
        <PauseLine seconds={pause} />
      </Form>
    </AuthCard>
  )
}

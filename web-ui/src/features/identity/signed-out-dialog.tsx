import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { logIn } from '@/api/identity/log-in'
import { useSession } from '@/api/identity/use-session'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormPasswordField } from '@/components/ui/form-field'
import { session } from '@/lib/session'
import { PauseLine } from './pause-line'
import { filled } from './schemas'
import { useFormAttempt } from '@/components/ui/use-form-attempt'

/** The session has ended: the screen stays beneath, and goes on after the same person has signed in again. */
export function SignedOutDialog() {
  const { t } = useTranslation('shell')
  const { status } = useSession()
  return (
    <Dialog
      title={t('signedOut')}
      isOpen={status === 'ended'}
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) session.signedOut()
      }}
    >
      <PasswordForm />
    </Dialog>
  )
}

function PasswordForm() {
  const { t } = useTranslation('identity')
  const { user } = useSession()
  const form = useForm({
    resolver: zodResolver(z.object({ password: filled(t) })),
    defaultValues: { password: '' },
  })
  const { mutateAsync, isPending } = useMutation(logIn())
  const { summary, pause, attempt } = useFormAttempt(form, ['password'])
  const email = user?.email ?? ''
  const submit = form.handleSubmit(async ({ password }) => {
    await attempt(() => mutateAsync({ email, password }))
  })
  return (
    <Form onSubmit={submit}>
      <FormAlert>{summary}</FormAlert>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <FormPasswordField
        control={form.control}
        name="password"
        label={t('password')}
        description={email}
        autoComplete="current-password"
        autoFocus
      />
      <Button type="submit" look="filled" isPending={isPending} isDisabled={pause > 0}>
        {t('signIn.submit')}
      </Button>
      <PauseLine seconds={pause} />
    </Form>
  )
}

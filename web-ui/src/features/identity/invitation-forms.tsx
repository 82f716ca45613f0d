import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import type { Acceptance } from '@/api/membership/accept-invitation'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormPasswordField, FormTextField } from '@/components/ui/form-field'
import { Tabs } from '@/components/ui/tabs'
import { useFormAttempt } from '@/components/ui/use-form-attempt'
import { PauseLine } from './pause-line'
import { filled, newPassword } from './schemas'

interface FormsProps {
  email: string
  join: (body: Acceptance) => Promise<void>
}

/** For who is not signed in: a new account, or that one has. */
export function InvitationForms(props: FormsProps) {
  const { t } = useTranslation('identity')
  return (
    <Tabs
      label={t('invitation.ways')}
      tabs={[
        { id: 'new', label: t('invitation.isNew'), panel: <NewAccount {...props} /> },
        { id: 'old', label: t('invitation.hasAccount'), panel: <OldAccount {...props} /> },
      ]}
    />
  )
}

function NewAccount({ email, join }: FormsProps) {
  const { t } = useTranslation('identity')
  const form = useForm({
    resolver: zodResolver(z.object({ display_name: filled(t), password: newPassword(t) })),
    mode: 'onTouched',
    defaultValues: { display_name: '', password: '' },
  })
  const { summary, pause, attempt } = useFormAttempt(form, ['display_name', 'password'])
  const submit = form.handleSubmit(async (values) => {
    await attempt(() => join(values))
  })
  return (
    <Form onSubmit={submit}>
      <FormAlert>{summary}</FormAlert>
      <FormTextField control={form.control} name="display_name" label={t('yourName')} autoComplete="name" />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <FormPasswordField
        control={form.control}
        name="password"
        label={t('password')}
        description={t('passwordRule')}
        autoComplete="new-password"
      />
      <Button type="submit" look="filled" wide isPending={form.formState.isSubmitting} isDisabled={pause > 0}>
        {t('invitation.createAndJoin')}
      </Button>
      <PauseLine seconds={pause} />
    </Form>
  )
}

function OldAccount({ email, join }: FormsProps) {
  const { t } = useTranslation('identity')
  const form = useForm({
    resolver: zodResolver(z.object({ password: filled(t) })),
    mode: 'onTouched',
    defaultValues: { password: '' },
  })
  const { summary, pause, attempt } = useFormAttempt(form, ['password'])
  const submit = form.handleSubmit(async (values) => {
    await attempt(() => join(values))
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
      />
      <Button type="submit" look="filled" wide isPending={form.formState.isSubmitting} isDisabled={pause > 0}>
        {t('invitation.signInAndJoin')}
      </Button>
      <PauseLine seconds={pause} />
    </Form>
  )
}

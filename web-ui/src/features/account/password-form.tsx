import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { changePassword } from '@/api/identity/change-password'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormPasswordField } from '@/components/ui/form-field'
import { SettingsCard } from '@/components/ui/settings-layout'
import { useFormAttempt } from '@/components/ui/use-form-attempt'
import { tell } from '@/lib/messages'

interface PasswordFormProps {
  email: string
  /** Who came by another provider may have no password yet. */
  mayBeNone: boolean
}

/** The server knows more rules, such as common ones; it says so. */
const schema = (t: TFunction<'account'>, mayBeNone: boolean) =>
  z.object({
    current_password: mayBeNone ? z.string() : z.string().check(z.minLength(1, t('required'))),
    new_password: z
      .string()
      .check(z.minLength(8, t('passwordForm')), z.maxLength(128), z.regex(/\d/, t('passwordForm'))),
  })

const EMPTY = { current_password: '', new_password: '' }

export function PasswordForm({ email, mayBeNone }: PasswordFormProps) {
  const { t } = useTranslation('account')
  const form = useForm({
    resolver: zodResolver(schema(t, mayBeNone)),
    mode: 'onTouched',
    defaultValues: EMPTY,
  })
  const { mutateAsync, isPending } = useMutation(changePassword())
  const { summary, pause, attempt } = useFormAttempt(form, ['current_password', 'new_password'], {
    INVALID_PASSWORD: 'current_password',
  })
  const submit = form.handleSubmit(async ({ current_password: current, new_password }) => {
    const done = await attempt(() =>
      mutateAsync({ ...(current === '' ? {} : { current_password: current }), new_password }),
    )
    if (!done) return
    form.reset(EMPTY)
    tell({ text: t('passwordChanged') })
  })
  return (
    <SettingsCard title={t('password')}>
      <Form onSubmit={submit}>
        <FormAlert>{summary}</FormAlert>
        {/* For password managers: whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <FormPasswordField
          control={form.control}
          name="current_password"
          label={t('currentPassword')}
          autoComplete="current-password"
          {...(mayBeNone ? { description: t('noPasswordYet') } : {})}
        />
        <FormPasswordField
          control={form.control}
          name="new_password"
          label={t('newPassword')}
          description={t('passwordRule')}
          autoComplete="new-password"
        />
        <div>
          <Button type="submit" look="outline" isPending={isPending} isDisabled={pause > 0}>
            {t('changePassword')}
          </Button>
        </div>
        <p role="status">{pause > 0 ? t('again', { count: pause }) : null}</p>
      </Form>
    </SettingsCard>
  )
}

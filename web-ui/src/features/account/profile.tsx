import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useForm, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { meQuery } from '@/api/identity/get-me'
import { updateMe } from '@/api/identity/update-me'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormTextField } from '@/components/ui/form-field'
import { SettingsCard } from '@/components/ui/settings-layout'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { useFormAttempt } from '@/components/ui/use-form-attempt'
import { tell } from '@/lib/messages'
import { PasswordForm } from './password-form'
import styles from './account.module.css'

const schema = (t: TFunction<'account'>) =>
  z.object({
    display_name: z.string().check(z.trim(), z.minLength(2, t('nameForm')), z.maxLength(100, t('nameForm'))),
  })

export function Profile() {
  const { data: me, isError, refetch } = useQuery(meQuery())
  if (me === undefined) {
    return isError ? (
      <ErrorState onRetry={() => void refetch()} />
    ) : (
      <Skeleton>
        <BoneRows count={4} />
      </Skeleton>
    )
  }
  return (
    <>
      <NameForm name={me.display_name} email={me.email} />
      <PasswordForm email={me.email} mayBeNone={me.oauth_provider !== null} />
    </>
  )
}

function NameForm({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation('account')
  const { t: common } = useTranslation()
  const form = useForm({
    resolver: zodResolver(schema(t)),
    mode: 'onTouched',
    values: { display_name: name },
    resetOptions: { keepDirtyValues: true },
  })
  const { isDirty } = useFormState({ control: form.control })
  const { mutateAsync, isPending } = useMutation(updateMe(useQueryClient()))
  const { summary, attempt } = useFormAttempt(form, ['display_name'])
  const submit = form.handleSubmit(async (values) => {
    if (!(await attempt(() => mutateAsync(values)))) return
    form.reset(values)
    tell({ text: t('nameSaved') })
  })
  return (
    <SettingsCard title={t('tabs.profile')}>
      <Form onSubmit={submit}>
        <FormAlert>{summary}</FormAlert>
        <FormTextField
          control={form.control}
          name="display_name"
          label={t('displayName')}
          autoComplete="name"
        />
        <p className={styles.note} translate="no">
          {email}
        </p>
        <div>
          <Button type="submit" look="filled" isPending={isPending} isDisabled={!isDirty}>
            {common('saveChanges')}
          </Button>
        </div>
      </Form>
    </SettingsCard>
  )
}

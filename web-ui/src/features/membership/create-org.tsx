import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { createOrg } from '@/api/membership/create-org'
import { AuthCard } from '@/components/ui/auth-card'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormTextField } from '@/components/ui/form-field'
import { useFormAttempt } from '@/components/ui/use-form-attempt'
import { SLUG, slugOf } from '@/lib/slug'
import { SlugState } from './slug-state'

export function CreateOrg({ onCreated }: { onCreated: (slug: string) => void }) {
  const { t } = useTranslation('membership')
  const form = useForm({
    resolver: zodResolver(
      z.object({
        name: z.string().check(z.trim(), z.minLength(1, t('required')), z.maxLength(100)),
        slug: z.string().check(z.regex(SLUG, t('create.slugForm'))),
      }),
    ),
    mode: 'onTouched',
    defaultValues: { name: '', slug: '' },
  })
  const { mutateAsync, isPending } = useMutation(createOrg())
  const { summary, attempt } = useFormAttempt(form, ['name', 'slug'], { SLUG_TAKEN: 'slug' })
  const submit = form.handleSubmit(async (values) => {
    if (await attempt(() => mutateAsync(values))) onCreated(values.slug)
  })
  const follow = (name: string) => {
    if (!form.formState.dirtyFields.slug) form.resetField('slug', { defaultValue: slugOf(name) })
  }
  return (
    <AuthCard title={t('create.title')}>
      <Form onSubmit={submit}>
        <FormAlert>{summary}</FormAlert>
        <FormTextField
          control={form.control}
          name="name"
          label={t('create.name')}
          onEdit={follow}
          autoFocus
        />
        <FormTextField
          control={form.control}
          name="slug"
          label={t('create.slug')}
          description={<SlugState control={form.control} />}
        />
        <Button type="submit" look="filled" wide isPending={isPending}>
          {t('create.submit')}
        </Button>
      </Form>
    </AuthCard>
  )
}

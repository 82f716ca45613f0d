import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { orgQuery } from '@/api/membership/get-org'
import { updateOrg } from '@/api/membership/update-org'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormTextField } from '@/components/ui/form-field'
import { SettingsCard } from '@/components/ui/settings-layout'
import { formProblem } from '@/lib/form-problem'
import { tell } from '@/lib/messages'
import { ArchivedProjects } from './archived-projects'

const schema = (t: TFunction<'membership'>) =>
  z.object({
    name: z.string().check(z.trim(), z.minLength(2, t('nameForm')), z.maxLength(100, t('nameForm'))),
    slug: z.string().check(z.trim(), z.regex(/^[a-z0-9-]{3,30}$/, t('slugForm'))),
  })

interface GeneralProps {
  org: string
  role: 'owner' | 'admin' | 'member'
  onMoved: (slug: string) => void
}

export function General({ org, role, onMoved }: GeneralProps) {
  const { data } = useQuery(orgQuery(org))
  if (data === undefined) return null
  return (
    <>
      <OrgForm key={data.slug} org={data} onMoved={onMoved} />
      {role === 'owner' && <ArchivedProjects org={org} />}
    </>
  )
}

function OrgForm({ org, onMoved }: { org: { name: string; slug: string }; onMoved: (slug: string) => void }) {
  const { t } = useTranslation('membership')
  const { t: common } = useTranslation()
  const queryClient = useQueryClient()
  const [summary, setSummary] = useState<string | null>(null)
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(schema(t)),
    mode: 'onTouched',
    defaultValues: { name: org.name, slug: org.slug },
  })
  const { mutateAsync, isPending } = useMutation(updateOrg(org.slug, queryClient))
  const submit = handleSubmit(async (values) => {
    setSummary(null)
    try {
      await mutateAsync(values)
      tell({ text: t('saved') })
      if (values.slug !== org.slug) onMoved(values.slug)
    } catch (error) {
      const problem = formProblem(error, ['name', 'slug'], { SLUG_TAKEN: 'slug' })
      for (const { name, message } of problem.fields) {
        if (name === 'name' || name === 'slug') setError(name, { message }, { shouldFocus: true })
      }
      setSummary(problem.summary)
    }
  })
  return (
    <SettingsCard>
      <Form onSubmit={submit}>
        <FormAlert>{summary}</FormAlert>
        <FormTextField control={control} name="name" label={t('name')} />
        <FormTextField control={control} name="slug" label={t('slug')} description={t('slugNote')} />
        <div>
          <Button type="submit" look="filled" isPending={isPending}>
            {common('saveChanges')}
          </Button>
        </div>
      </Form>
    </SettingsCard>
  )
}

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useController, useForm, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { createProject, type NewProject } from '@/api/project/create-project'
import { Button } from '@/components/ui/button'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormTextField } from '@/components/ui/form-field'
import { RadioGroup } from '@/components/ui/radio-group'
import { useDraft } from '@/components/ui/use-draft'
import { drafts } from '@/lib/drafts'
import { formProblem } from '@/lib/form-problem'
import { isProjectKey } from '@/lib/project-key'
import { DRAFT, useFollowingKey } from './use-following-key'

const EMPTY: NewProject = { name: '', key: '', description: '', type: 'kanban' }

interface NewProjectProps {
  org: string
  onClose: () => void
  onCreated: (project: { key: string; name: string }) => void
}

const schema = (t: TFunction<'project'>) =>
  z.object({
    name: z.string().check(z.trim(), z.minLength(2, t('nameForm')), z.maxLength(100, t('nameForm'))),
    key: z.string().check(z.trim(), z.refine(isProjectKey, t('keyForm'))),
    description: z.string(),
    type: z.enum(['kanban', 'scrum']),
  })

export function NewProjectDialog({ org, onClose, onCreated }: NewProjectProps) {
  const { t } = useTranslation('project')
  const draft = useDraft<NewProject>(DRAFT)
  return (
    <Dialog isOpen title={t('newProject')} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {draft !== undefined && (
        <NewProjectForm org={org} draft={draft ?? EMPTY} onClose={onClose} onCreated={onCreated} />
      )}
    </Dialog>
  )
}

function NewProjectForm({ org, draft, onClose, onCreated }: NewProjectProps & { draft: NewProject }) {
  const { t } = useTranslation('project')
  const { t: common } = useTranslation()
  const form = useForm({ resolver: zodResolver(schema(t)), mode: 'onTouched', defaultValues: draft })
  const { control, handleSubmit, setError } = form
  const { field: type } = useController({ control, name: 'type' })
  const { mutateAsync, isPending } = useMutation(createProject(org))
  const { root } = useFormState({ control }).errors
  useFollowingKey(form)

  const submit = handleSubmit(async (values) => {
    try {
      await mutateAsync(values)
      drafts.drop(DRAFT)
      onCreated(values)
    } catch (error) {
      const problem = formProblem(error, Object.keys(EMPTY), { KEY_TAKEN: 'key', KEY_CONFLICT: 'key' })
      for (const { name: field, message } of problem.fields) {
        if (field === 'name' || field === 'key' || field === 'description')
          setError(field, { message }, { shouldFocus: true })
      }
      if (problem.summary !== null) setError('root', { message: problem.summary })
    }
  })

  return (
    <Form onSubmit={submit}>
      <FormAlert>{root?.message}</FormAlert>
      <FormTextField control={control} name="name" label={t('name')} autoFocus />
      <FormTextField control={control} name="key" label={t('key')} description={t('keyForm')} />
      <RadioGroup
        label={t('type')}
        options={[
          { id: 'kanban', label: t('types.kanban') },
          { id: 'scrum', label: t('types.scrum') },
        ]}
        value={type.value}
        onChange={type.onChange}
      />
      <FormTextField control={control} name="description" label={t('description')} rows={3} />
      <DialogButtons>
        <Button look="outline" onPress={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="filled" isPending={isPending}>
          {t('createProject')}
        </Button>
      </DialogButtons>
    </Form>
  )
}

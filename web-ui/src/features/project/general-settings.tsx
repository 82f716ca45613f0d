import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useForm, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useRole } from '@/api/membership/use-role'
import { archiveProject } from '@/api/project/archive-project'
import { patchProject } from '@/api/project/patch-project'
import type { Project } from '@/api/project/put-project'
import { restoreProject } from '@/api/project/archived-projects'
import { RemoveSample } from '@/components/sample/sample-buttons'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormTextField } from '@/components/ui/form-field'
import { formProblem } from '@/lib/form-problem'
import { tell } from '@/lib/messages'
import { attempt, reportProblem } from '@/lib/report-problem'
import styles from './general-settings.module.css'

interface GeneralSettingsProps {
  org: string
  project: Project
  mayManage: boolean
  onArchived: () => void
}

const schema = (t: TFunction<'project'>) =>
  z.object({
    name: z.string().check(z.trim(), z.minLength(2, t('nameForm')), z.maxLength(100, t('nameForm'))),
    description: z.string(),
  })

export function GeneralSettings({ org, project, mayManage, onArchived }: GeneralSettingsProps) {
  const { t } = useTranslation('project')
  const { t: common } = useTranslation()
  const values = { name: project.name, description: project.description ?? '' }
  const { control, handleSubmit, setError, reset } = useForm({
    resolver: zodResolver(schema(t)),
    mode: 'onTouched',
    values,
    resetOptions: { keepDirtyValues: true },
  })
  const { errors, isDirty } = useFormState({ control })
  const { mutateAsync, isPending } = useMutation(patchProject(org, project.id))

  const submit = handleSubmit(async (fields) => {
    try {
      await mutateAsync({ name: fields.name, description: fields.description || null })
      reset(fields)
      tell({ text: t('saved') })
    } catch (error) {
      const problem = formProblem(error, ['name', 'description'])
      for (const { name, message } of problem.fields) {
        if (name === 'name' || name === 'description') setError(name, { message })
      }
      if (problem.summary !== null) setError('root', { message: problem.summary })
    }
  })

  return (
    <>
      <Form onSubmit={submit}>
        <FormAlert>{errors.root?.message}</FormAlert>
        <FormTextField control={control} name="name" label={t('name')} isReadOnly={!mayManage} />
        <FormTextField
          control={control}
          name="description"
          label={t('description')}
          rows={4}
          isReadOnly={!mayManage}
        />
        {mayManage && (
          <div>
            <Button type="submit" look="filled" isPending={isPending} isDisabled={!isDirty}>
              {common('saveChanges')}
            </Button>
          </div>
        )}
      </Form>
      <Archiving org={org} project={project} onArchived={onArchived} />
      {project.is_sample && (
        <div>
          <RemoveSample org={org} look="outline" onRemoved={onArchived} />
        </div>
      )}
    </>
  )
}

/** Only the owner puts a project away; nothing in it is lost. */
function Archiving({
  org,
  project,
  onArchived,
}: Pick<GeneralSettingsProps, 'org' | 'project' | 'onArchived'>) {
  const { t } = useTranslation('project')
  const { t: common } = useTranslation()
  const isOwner = useRole(org) === 'owner'
  const restore = useMutation(restoreProject(org))
  const { mutateAsync, isPending } = useMutation(archiveProject(org))
  if (!isOwner) return null
  // The screen goes with its project, so what follows must not hang on it.
  const archive = () =>
    mutateAsync(project).then(
      () => {
        tell({
          text: t('archived', { project: project.name }),
          button: { label: common('undo'), run: () => attempt(() => restore.mutateAsync(project.id)) },
        })
        onArchived()
      },
      (error: unknown) => reportProblem(error),
    )
  return (
    <section className={styles.archive}>
      <p>{t('archiveText')}</p>
      <div>
        <Button look="outline" isPending={isPending} onPress={() => void archive()}>
          {t('archiveProject')}
        </Button>
      </div>
    </section>
  )
}

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useController, useForm, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { createLabel } from '@/api/project/create-label'
import { Button } from '@/components/ui/button'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormTextField } from '@/components/ui/form-field'
import { formProblem } from '@/lib/form-problem'
import { LABEL_COLORS } from '@/lib/label-colors'
import { ColorGroup } from './color-group'

interface NewLabelProps {
  org: string
  projectId: string
  onClose: () => void
}

const FIRST: string = LABEL_COLORS[7].color

const schema = (t: TFunction<'project'>) =>
  z.object({
    name: z.string().check(z.trim(), z.minLength(1, t('labelForm')), z.maxLength(50, t('labelForm'))),
    color: z.string(),
  })

export function NewLabelDialog({ org, projectId, onClose }: NewLabelProps) {
  const { t } = useTranslation('project')
  const { t: common } = useTranslation()
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(schema(t)),
    mode: 'onTouched',
    defaultValues: { name: '', color: FIRST },
  })
  const { field: color } = useController({ control, name: 'color' })
  const { root } = useFormState({ control }).errors
  const { mutateAsync, isPending } = useMutation(createLabel(org, projectId))

  const submit = handleSubmit(async (values) => {
    try {
      await mutateAsync(values)
      onClose()
    } catch (error) {
      const { fields, summary } = formProblem(error, ['name'], { LABEL_EXISTS: 'name' })
      for (const { message } of fields) setError('name', { message }, { shouldFocus: true })
      if (summary !== null) setError('root', { message: summary })
    }
  })

  return (
    <Dialog isOpen title={t('newLabel')} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form onSubmit={submit}>
        <FormAlert>{root?.message}</FormAlert>
        <FormTextField control={control} name="name" label={t('labelName')} autoFocus />
        <ColorGroup value={color.value} onChange={color.onChange} />
        <DialogButtons>
          <Button look="outline" onPress={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" look="filled" isPending={isPending}>
            {t('createLabel')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}

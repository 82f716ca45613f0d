import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import type { Space } from '@/api/wiki/list-spaces'
import { createSpace, editSpace } from '@/api/wiki/write-space'
import { Button } from '@/components/ui/button'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { FormTextField } from '@/components/ui/form-field'
import { PageIcon } from '@/features/wiki/page/page-icon'
import { formProblem } from '@/lib/form-problem'
import styles from './space.module.css'

interface SpaceDialogProps {
  org: string
  /** None: a new one. */
  space?: Space
  onDone: (spaceId: string | null) => void
}

const FIELDS = ['name', 'key', 'description'] as const

const schema = (t: TFunction<['wiki', 'common']>) =>
  z.object({
    name: z.string().check(z.trim(), z.minLength(1, t('required')), z.maxLength(255)),
    key: z.string().check(z.regex(/^[A-Z0-9]{1,10}$/, t('spaceKeyHint'))),
    description: z.string(),
  })

/** A new space, or the one that is edited. The key follows the name until somebody writes it. */
export function SpaceDialog({ org, space, onDone }: SpaceDialogProps) {
  const { t } = useTranslation(['wiki', 'common'])
  const create = useMutation(createSpace(org))
  const edit = useMutation(editSpace(org, space?.id ?? ''))
  const [refusal, setRefusal] = useState<string | null>(null)
  const [icon, setIcon] = useState(space?.icon_emoji ?? null)
  const form = useForm({
    resolver: zodResolver(schema(t)),
    defaultValues: { name: space?.name ?? '', key: space?.key ?? '', description: space?.description ?? '' },
    mode: 'onTouched',
  })
  const { control, handleSubmit, formState, setError, setValue, getFieldState } = form
  const name = useWatch({ control, name: 'name' })
  const [followed, setFollowed] = useState(name)
  const follow = () => {
    if (space || followed === name || getFieldState('key').isDirty) return
    setFollowed(name)
    setValue('key', keyOf(name))
  }
  const submit = handleSubmit(async (values) => {
    try {
      if (space) {
        await edit.mutateAsync({ ...values, icon_emoji: icon })
        onDone(space.id)
      } else {
        const { data } = await create.mutateAsync({ ...values, icon_emoji: icon })
        onDone('id' in data ? data.id : null)
      }
    } catch (error) {
      const problem = formProblem(error, FIELDS, { KEY_CONFLICT: 'key' })
      for (const { name: field, message } of problem.fields) {
        const known = FIELDS.find((candidate) => candidate === field)
        if (known) setError(known, { message })
      }
      setRefusal(problem.summary)
    }
  })
  return (
    <Dialog
      title={t(space ? 'editSpace' : 'newSpace')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onDone(null)}
    >
      <Form onSubmit={submit}>
        <FormAlert>{refusal}</FormAlert>
        <div className={styles.nameRow}>
          <PageIcon label={t('icon')} icon={icon} size="field" onChange={setIcon} />
          <FormTextField control={control} name="name" label={t('spaceName')} autoFocus onKeyUp={follow} />
        </div>
        {!space && (
          <FormTextField control={control} name="key" label={t('spaceKey')} description={t('spaceKeyHint')} />
        )}
        <FormTextField control={control} name="description" label={t('description')} rows={3} />
        <DialogButtons>
          <Button look="outline" onPress={() => onDone(null)}>
            {t('common:cancel')}
          </Button>
          <Button look="filled" type="submit" isPending={formState.isSubmitting}>
            {t(space ? 'common:saveChanges' : 'createSpace')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 4)
}
